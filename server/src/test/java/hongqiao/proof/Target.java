package hongqiao.proof;

import hongqiao.proof.World.Site;
import hongqiao.support.Browser;

/** What one attempt is after: the fixture of a place, or a record made there for this attempt alone. */
final class Target {

    final World world;
    final Actor actor;
    final Place place;
    final Site site;
    final Fixture fixture;
    final Rows rows;

    /** Written by the attempt, if it may. */
    final String word = Rows.word();

    Target(World world, Actor actor, Place place) {
        this.world = world;
        this.actor = actor;
        this.place = place;
        this.site = world.sites.get(place);
        this.fixture = world.fixtures.get(place);
        this.rows = world.rows;
    }

    String district() {
        return site.district();
    }

    boolean isOwn() {
        return place == Place.OWN && !actor.isAnonymous() && !actor.isToken();
    }

    /** Oneself, or one who works there. */
    String account() {
        return isOwn() ? actor.username() : site.peer();
    }

    int person() {
        return rows.person(district(), site.unit(), word);
    }

    /** A firm there, for this attempt; its name is {@link #word}. */
    long firm() {
        return rows.firm(district(), site.area(), word, world.phone);
    }

    /**
     * A case there, for this attempt, in which who asks can take a step if he may reach it; its title is {@link #word}.
     *
     * @param assigned whether the unit of that place leads in it
     */
    String caseFile(String type, String state, boolean assigned) {
        var number = rows.caseFile(district(), site.area(), type, state, word, world.casePhone);
        if (assigned) {
            rows.assigned(number, site.unit());
        }
        return number;
    }

    int post() {
        return rows.post(district(), site.unit(), site.area(), word);
    }

    /** An account of the district that nobody else looks at. */
    String newAccount() {
        rows.account(district(), word);
        return word;
    }

    /** A draft for this attempt; who may not change drafts anyhow tries the fixture's. */
    String draft(boolean reviewed) {
        return actor.may(hongqiao.scope.Permission.PLAN_REVIEW)
                ? rows.draft(world.template, district(), word, reviewed)
                : fixture.draft();
    }

    /**
     * A unit that can end: at OWN one that the actor's account is bound to as well, at ABOVE one that stands above such a
     * one.
     */
    String unit() {
        var government = world.sites.get(Place.ABOVE).unit();
        var parent = switch (place) {
            case BELOW -> Integer.valueOf(world.sites.get(Place.OWN).unit());
            case ELSEWHERE -> Integer.valueOf(site.unit());
            default -> Integer.valueOf(government);
        };
        int unit = rows.unit(district(), parent, word, null);
        boolean bound = actor.held() == Actor.Held.UNITS && !actor.isToken();
        if (bound && place == Place.OWN) {
            bind(unit);
        } else if (bound && Oracle.needsARootBelow(actor, place)) {
            bind(rows.unit(Rows.OURS, unit, word + "-below", null));
        }
        return word;
    }

    private void bind(int unit) {
        rows.grant(Rows.OURS, actor.username(), actor.role(), actor.duty(), Actor.Held.UNITS, unit, null);
    }

    /** Whoever is oneself, in an account and a session for this attempt alone; its name is {@link #word}. */
    Browser twin() {
        if (!rows.exists("identity.account where username = ?", word)) {
            rows.account(Rows.OURS, word);
        }
        world.grant(actor, word);
        return world.opened(word);
    }
}
