// SPDX-License-Identifier: Apache-2.0
package adagio.server.care;

import java.util.List;
import java.util.Locale;

/// The ten lines that each person reads alone before an evening.
///
/// Every condition that rules a session out altogether, and every one that needs a professional's
/// word first, stands behind one of them. The sentences are in `care.properties`.
public enum RuledOut {
    /// Feeling ill.
    ILL("fever_or_infection", "kidney_infection"),
    /// Skin that could spread something, or an allergic reaction.
    SKIN("contagious_skin", "allergic_reaction_now"),
    /// Signs that need help today.
    SUDDEN("emergency_signs", "undiagnosed_severe_pain"),
    /// Clots and veins.
    CLOT("clot_signs", "clot_recent", "clot_history", "phlebitis"),
    /// Heart, vessels and blood pressure.
    HEART("heart_unstable", "hypertension_severe", "stroke_or_aneurysm"),
    /// Injuries, bones and operations.
    INJURY("acute_injury_serious", "osteoporosis_severe", "surgery_recent"),
    /// Seizures and bleeding.
    SEIZURE("seizure_recent", "bleeding_disorder"),
    /// Warning signs in pregnancy.
    PREGNANCY("preg_warning"),
    /// Cancer and lymph nodes.
    CANCER("cancer_treatment", "bone_metastasis", "radiotherapy_area", "lymphoedema_risk"),
    /// Age, drink and a free yes.
    FREE("under_18", "altered_state", "no_free_yes");

    // A list made by List.of, which nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> conditions;

    RuledOut(String... conditions) {
        this.conditions = List.of(conditions);
    }

    /// The ids of the conditions that this line stands for.
    public List<String> conditions() {
        return conditions;
    }

    /// The name of its sentence in the texts.
    public String key() {
        return "ruled." + name().toLowerCase(Locale.ROOT);
    }
}
