// SPDX-License-Identifier: Apache-2.0
package adagio.composer.agreement;

/// What each condition takes away, written by hand: the condition, what its owner marks, and what
/// is no longer possible. `closed`, `cap0` to `cap2`, `no` (kinds, everywhere or `@` places),
/// `never` (receiver positions), `minutes`, `without` (products), `raised` (flags; the condition's
/// own when nothing is said), `cue`, `both_cue`, `advice`; `blocks` until somebody agreed;
/// `giver_...` where the owner gives.
final class ConditionsTable {
    static final String LINES =
            """
            fever_or_infection another_day
            contagious_skin another_day
            clot_signs another_day
            clot_recent another_day
            emergency_signs another_day
            heart_unstable another_day
            hypertension_severe another_day
            stroke_or_aneurysm another_day
            altered_state another_day
            no_free_yes another_day
            acute_injury_serious another_day
            preg_warning another_day
            allergic_reaction_now another_day
            seizure_recent another_day
            kidney_infection another_day
            undiagnosed_severe_pain another_day
            under_18 another_day

            varicose_veins @calf.left closed:calf.left,ankle.left,heel.left,knee_hollow.left,shin.left cap1:calf,shin,thigh_back,thigh_front raised:varicose_veins.left
            bruise @forearm.right closed:forearm.right,elbow_hollow.right,upper_arm.right,wrist.right raised:bruise.right
            wound_burn @scalp closed:scalp,ears,forehead,neck_back,temples
            skin_flare @palm.left closed:palm.left,fingers.left,hand_back.left,wrist.left without:scented,essential_oils raised:skin_flare.left
            skin_infection_local @toes.left closed:toes.left,foot_top.left,sole.left cue raised:skin_infection_local.left giver_raised:skin_infection_local
            fracture @wrist.left closed:wrist.left,forearm.left,hand_back.left,palm.left no:stretch,mobilise,rock,tap advice raised:fracture.left
            sprain_strain @shoulder_top.right closed:shoulder_top.right,neck_back,shoulder_blade.right,upper_arm.right,upper_back.right,upper_chest.right raised:sprain_strain.right,shoulder_injury.right
            surgery_recent @belly blocks closed:belly,breastbone,flank raised:surgery_recent,abdominal_surgery,chest_surgery
            scar_healing @knee_cap.left closed:knee_cap.left,shin.left,thigh_front.left raised:scar_healing.left
            lump @neck_back closed:neck_back,ears,scalp,shoulder_top,upper_back advice
            joint_flare @fingers.right closed:fingers.right,hand_back.right,palm.right no:mobilise,stretch@fingers.right raised:joint_flare.right
            hernia closed:belly no:tap
            implant @upper_chest.left closed:upper_chest.left,breastbone,shoulder_top.left,upper_arm.left raised:implant.left
            injection_site @upper_arm.left closed:upper_arm.left,elbow_hollow.left,forearm.left,shoulder_blade.left,shoulder_top.left,upper_chest.left raised:injection_site.left
            phlebitis @calf.right blocks closed:calf.right,ankle.right,heel.right,knee_hollow.right,shin.right,thigh_back.right,thigh_front.right raised:phlebitis.right
            radiotherapy_area @mid_back.left blocks closed:mid_back.left,flank.left,kidney_zone.left,lower_back.left,shoulder_blade.left,spine_line,upper_back.left without:all_oils raised:radiotherapy_area.left
            tumour_site @jaw.left closed:jaw.left,ears.left,temples.left raised:tumour_site.left
            lymphoedema_risk @upper_arm.left blocks cap1:upper_arm.left,elbow_hollow.left,forearm.left,wrist.left,hand_back.left,palm.left,fingers.left,shoulder_top.left,shoulder_blade.left,upper_chest.left,flank.left,upper_back.left raised:lymphoedema_risk.left
            numb_area @sole.left cap1:sole.left raised:numb_area.left
            joint_replacement @knee_cap.right no:mobilise,stretch,rock@hip_side.right,thigh_back.right,thigh_front.right,knee_hollow.right,knee_cap.right,shin.right,calf.right,ankle.right,heel.right,sole.right,foot_top.right,toes.right raised:joint_replacement.right
            disc_or_sciatica cap1:lower_back,sacrum,hip_side no:stretch,rock advice
            neck_injury closed:neck_back no:stretch@shoulder_top advice raised:neck_injury,artery_risk
            foot_ulcer @sole.left closed:sole.left,heel.left,toes.left,foot_top.left,ankle.left advice raised:foot_ulcer.left
            eye_or_face closed:forehead,temples,jaw,ears raised:eye_or_face,face_condition
            scalp_condition closed:scalp
            tattoo_piercing_new @hip_side.left closed:hip_side.left,flank.left,lower_back.left,sacrum,thigh_back.left,thigh_front.left raised:tattoo_piercing_new.left,piercing_new
            kidney_condition cap1:flank,mid_back,lower_back,kidney_zone no:tap
            knee_problem @knee_cap.left closed:knee_cap.left never:childs_pose raised:knee_problem.left giver_never:kneeling_behind,kneeling_beside,kneeling_at_head giver_raised:knee_problem
            plantar_acute @heel.right cap1:sole,heel raised:plantar_acute.right
            carpal_tunnel_acute @wrist.left cap1:wrist,palm raised:carpal_tunnel_acute.left,wrist_injury.left giver_no:friction giver_raised:carpal_tunnel_acute,giver_thumb_pain thumbs

            pregnancy_t1 closed:belly cap1:sacrum,lower_back,calf,shin,thigh_back,thigh_front,ankle cap2:all no:tap,stretch without:essential_oils advice
            pregnancy_t2 never:prone,supine,childs_pose closed:belly cap1:calf,shin,thigh_back,thigh_front,ankle cap2:all no:tap,mobilise,stretch without:essential_oils advice
            pregnancy_t3 never:prone,supine,childs_pose closed:belly cap1:calf,shin,thigh_back,thigh_front,ankle cap2:all no:tap,mobilise,stretch,rock without:essential_oils advice cue
            postpartum closed:belly cap1:calf,shin,thigh_back,thigh_front no:stretch advice raised:postpartum,leg_clot_risk
            clot_history blocks cap1:calf,shin,thigh_back,thigh_front,ankle no:rock,knead@calf,thigh_back,thigh_front raised:clot_history,leg_clot_risk
            long_immobile cap1:calf,thigh_back raised:long_immobile,leg_clot_risk
            diabetes cap2:sole,heel,toes,foot_top,calf cue
            diabetes_neuropathy cap1:sole,heel,toes,foot_top,ankle,calf,shin,palm,fingers,hand_back advice
            blood_thinners cap2:all no:tap,friction
            bleeding_disorder blocks cap1:all no:tap,friction,knead
            osteoporosis cap2:all cap1:upper_back,mid_back,lower_back,flank,sacrum no:tap,stretch advice
            osteoporosis_severe blocks cap1:all no:tap,stretch,mobilise,rock,compress
            hypertension cap2:all no:tap both_cue
            low_bp_or_dizzy both_cue raised:low_bp_or_dizzy,vertigo
            heart_stable cap2:all minutes:20 advice
            cancer_treatment blocks cap1:all minutes:20 no:tap,friction,stretch,knead without:essential_oils
            cancer_history cap2:all cue
            bone_metastasis blocks cap0:all no:glide,circle,knead,friction,compress,tap,rub,rock,mobilise,stretch,roll,feather
            migraine_now closed:scalp,forehead,temples,jaw,ears,neck_back no:tap,rub,rock without:scented,essential_oils cue
            migraine_history without:scented cap1:neck_back
            epilepsy without:essential_oils advice giver_raised:epilepsy
            asthma_scent without:scented,essential_oils,candles,incense cue raised:asthma_scent,breathing_trouble giver_raised:asthma_scent
            nut_allergy without:almond,hazelnut,argan,walnut,macadamia,shea,peanut,coconut_ask giver_raised:nut_allergy
            skin_sensitive without:scented,essential_oils,coconut cue giver_raised:skin_sensitive
            hypermobility no:stretch,mobilise cap2:all
            arthritis_stable cap1:fingers,toes,wrist,ankle,knee_cap
            fibromyalgia cap1:all minutes:15
            neuro_condition cap2:all no:tap,mobilise advice
            thin_skin cap1:all no:friction,tap,rub minutes:20
            strong_painkillers cap1:all
            trauma_history cap2:all no:tap,rub never:prone minutes:10 cue
            menstruation closed:belly cap1:lower_back,sacrum
            full_meal never:prone closed:belly
            reflux never:supine
            glaucoma never:prone,childs_pose
            after_hard_exercise cap2:all cue
            ticklish @sole.right no:feather@sole.right both_cue
            large_size_difference cue giver_raised:large_size_difference
            giver_cuts_cold cue raised:none giver_raised:giver_cuts_cold
            giver_back raised:none giver_never:kneeling_beside,kneeling_behind giver_minutes:10 giver_raised:giver_back
            giver_pregnant raised:none giver_never:kneeling_beside giver_minutes:10 giver_raised:giver_pregnant
            """;

    private ConditionsTable() {}
}
