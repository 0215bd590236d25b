package hongqiao.proof;

import hongqiao.proof.World.Site;

/** One record of each kind at one place, to be looked for and never changed. */
record Fixture(
        Site site,
        String word,
        int person,
        String staffNo,
        String mobile,
        String title,
        String shift,
        String subject,
        int grant,
        String session,
        String token,
        String colleague,
        String draft,
        String event,
        long firm,
        String firmName,
        long twin,
        java.util.UUID file,
        String caseNumber,
        String caseTitle,
        java.util.UUID caseEvidence,
        EvaluationRows.Made evaluation) {

    static Fixture make(World world, Site site) {
        var rows = world.rows;
        var word = "0-proof-" + site.place().key();
        var district = site.district();
        var own = world.sites.get(Place.OWN);
        int person = rows.person(district, site.unit(), word);
        // All for one area, so that the units alone tell them apart.
        int post = rows.post(district, site.unit(), own.area(), "岗位" + word);
        rows.holding(district, post, person, site.unit());
        rows.shift(district, site.unit(), person, "班次" + word, 0);
        rows.responsibility(district, "proof/" + word, own.area(), site.unit());
        int grant = rows.grant(district, site.peer(), "viewer", "daily", Actor.Held.DISTRICT, null, null);
        rows.session(district, site.peer(), "session-" + word);
        rows.token(district, "token-" + word, "secret-" + word, true, site.unit());
        rows.account(district, "a2-" + site.place().key());
        rows.delegation(district, site.peer(), "a2-" + site.place().key());
        world.journal(district, "proof-" + site.place().key(), word);
        var firmName = "测试企业zq" + site.place().key();
        long firm = rows.firm(district, site.area(), firmName, world.phone);
        rows.held(district, site.area(), firm, firmName);
        long twin = rows.firm(district, site.area(), "双" + firmName, world.phone);
        rows.pair(district, site.area(), firm, twin, 0.999);
        rows.merge(
                district,
                site.area(),
                firm,
                rows.firm(district, site.area(), "并" + firmName, world.phone),
                "并因" + word);
        world.looked(district, firm, "看因" + word);
        rows.edition(district, word);
        rows.reading(district, site.place(), site.unit(), word);
        var caseTitle = "案" + word;
        var caseNumber = rows.caseFile(district, site.area(), "grid-event", "REPORTED", caseTitle, world.casePhone);
        world.caseEvent(district, caseNumber, "词" + word);
        return new Fixture(
                site,
                word,
                person,
                word,
                rows.mobile(person),
                "岗位" + word,
                "班次" + word,
                "proof/" + word,
                grant,
                "session-" + word,
                "token-" + word,
                "a2-" + site.place().key(),
                rows.draft(world.template, district, "draft-" + word, false),
                "proof-" + site.place().key(),
                firm,
                firmName,
                twin,
                rows.file(district, site.area(), firm, "件" + word, world.content("文" + firmName)),
                caseNumber,
                caseTitle,
                rows.caseEvidence(district, caseNumber, "证" + word, world.content("案证" + caseTitle)),
                new EvaluationRows(rows).all(district, site.unit(), word));
    }
}
