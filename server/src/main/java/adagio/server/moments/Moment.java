// SPDX-License-Identifier: Apache-2.0
package adagio.server.moments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the day was like, and what fits it. The figures are a judgement, not a finding; everything
/// can be changed on Tonight before anybody says yes.
public enum Moment {
    /// Both have said in private that they would.
    AFTER_A_FIGHT("minutes=15&form=turns&goal=relax&talk=quiet"),
    /// Ten minutes, hardly a word.
    TOO_TIRED_TO_TALK("minutes=10&form=turns&goal=relax&talk=quiet"),
    /// With a slow breath to follow.
    ANXIOUS("minutes=15&form=turns&goal=relax&breathing=10&talk=full"),
    /// Quiet, unhurried.
    GRIEVING("minutes=20&form=turns&goal=bonding&talk=quiet"),
    /// Only one is asked to do anything.
    BURNT_OUT("minutes=15&form=one_way&goal=relax&talk=brief"),
    /// Time to come near again.
    FAR_APART("minutes=30&form=turns&goal=bonding&talk=brief"),
    /// Short and light.
    BEFORE_SOMETHING_IMPORTANT("minutes=10&form=turns&goal=relax&breathing=10&talk=brief"),
    /// On chairs, dressed.
    DESK_DAY("minutes=15&form=turns&goal=flexibility&setting=chairs&oil=none&talk=brief"),
    /// For legs and arms that worked.
    AFTER_TRAINING_TOGETHER("minutes=20&form=turns&goal=recovery&talk=full"),
    /// There is time.
    WEEKEND("minutes=45&form=turns&goal=bonding&talk=full"),
    /// Nothing else is planned.
    HOLIDAY("minutes=30&form=turns&goal=relax&talk=quiet");

    private final String choice;

    Moment(String choice) {
        this.choice = choice;
    }

    /// Its word in addresses and texts.
    ///
    /// @return such as `desk-day`
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Tonight with this choice.
    ///
    /// @return a path with a query
    public String tonight() {
        return "/?" + choice;
    }

    /// Whether each of two is asked in private before it is suggested at all.
    ///
    /// @return true after a fight
    public boolean isAskedFirst() {
        return this == AFTER_A_FIGHT;
    }

    /// By its word.
    ///
    /// @param word from an address
    /// @return empty when there is none
    public static Optional<Moment> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
