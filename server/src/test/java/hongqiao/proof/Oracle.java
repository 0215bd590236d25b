package hongqiao.proof;

import static hongqiao.proof.Place.ABOVE;
import static hongqiao.proof.Place.BELOW;
import static hongqiao.proof.Place.ELSEWHERE;
import static hongqiao.proof.Place.OWN;

import hongqiao.proof.Actor.Held;
import hongqiao.scope.Permission;

/**
 * Says who may reach what, from the files of the roles and one page of rules. Knows nothing of the gate, of authority, or of
 * policies: that it and they say the same is the proof.
 */
final class Oracle {

    private Oracle() {}

    static boolean expects(Actor actor, Permission permission, Rule rule, Place place) {
        if (!actor.may(permission) || place == ELSEWHERE) {
            return false;
        }
        boolean inside = place == OWN || place == BELOW;
        return switch (rule) {
            case DISTRICT -> true;
            case WHOLE_DISTRICT -> actor.held() == Held.DISTRICT;
            case UNIT, UNIT_AND_AREA -> actor.held() == Held.DISTRICT || actor.held() == Held.UNITS && inside;
            case AREA -> actor.held() == Held.DISTRICT || inside;
            case OWN_ACCOUNT -> place == OWN;
            case OWN_DAILY_GRANT -> place == OWN && actor.duty().equals("daily");
            case NOTHING_OF_ANYBODY -> false;
        };
    }

    /** Where a unit stands above the one an account is bound to, it is not below it. */
    static boolean needsARootBelow(Actor actor, Place place) {
        return actor.held() == Held.UNITS && place == ABOVE;
    }
}
