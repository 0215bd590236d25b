package hongqiao.register.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Beyonds;
import hongqiao.register.record.Moves;
import hongqiao.register.record.Records;
import hongqiao.register.record.WireWriter;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A record's stages: what can be done with it now, what was done, and how it stands to published conditions. */
@RestController
@RequestMapping("/api/desk/registers/{register}/records/{id}")
class MoveRoutes {

    /** @param attached the evidence must be a file @param why it cannot be made now; null: it can */
    record MoveBody(
            String key,
            Words title,
            String to,
            List<String> asks,
            List<String> requires,
            boolean reason,
            boolean evidence,
            boolean attached,
            @Nullable Words why) {}

    record MoveList(List<MoveBody> possible, List<Moves.Made> made) {}

    record NewMove(
            @Nullable Integer version,
            @Nullable String move,
            @Nullable String reason,
            @Nullable JsonNode fields,
            @Nullable JsonNode evidence) {}

    /** @param met null: unknown, a figure is missing */
    record StandingBody(
            String item,
            Words title,
            @Nullable Boolean met,
            @Nullable JsonNode shows) {}

    record CriteriaStanding(String key, Words title, Words source, List<StandingBody> items) {

        static CriteriaStanding of(Register.Criteria set, List<Beyonds.Standing> standings) {
            return new CriteriaStanding(
                    set.key(),
                    set.title(),
                    set.source(),
                    IntStream.range(0, standings.size())
                            .mapToObj(i -> new StandingBody(
                                    standings.get(i).criterion(),
                                    set.items().get(i).title(),
                                    standings.get(i).met(),
                                    WireWriter.plain(standings.get(i).shows())))
                            .toList());
        }
    }

    record StandingList(List<CriteriaStanding> criteria) {}

    private final Registers registers;
    private final Records records;
    private final Moves moves;
    private final Beyonds beyonds;
    private final RecordBodies bodies;

    MoveRoutes(Registers registers, Records records, Moves moves, Beyonds beyonds, RecordBodies bodies) {
        this.registers = registers;
        this.records = records;
        this.moves = moves;
        this.beyonds = beyonds;
        this.bodies = bodies;
    }

    @GetMapping("/moves")
    @Needs(value = Permission.RECORDS_READ, does = Operation.READ, of = "register")
    MoveList list(@PathVariable String register, @PathVariable long id) {
        var of = registers.get(register);
        var record = records.get(of, id);
        return new MoveList(
                moves.possible(of, record, RegisterRoutes.roles()).stream()
                        .map(possible -> new MoveBody(
                                possible.move().key(),
                                possible.move().title(),
                                possible.move().to(),
                                possible.move().asks(),
                                possible.move().requires(),
                                possible.move().reason(),
                                possible.move().evidence(),
                                possible.move().attached(),
                                possible.why()))
                        .toList(),
                moves.list(of, id));
    }

    @PostMapping("/moves")
    @Needs(value = Permission.RECORDS_MOVE, does = Operation.WRITE, of = "register")
    RecordBody make(@PathVariable String register, @PathVariable long id, @RequestBody NewMove body) {
        var of = registers.get(register);
        return bodies.one(
                of,
                moves.make(
                        of,
                        id,
                        needed(body.version(), "version"),
                        needed(body.move(), "move"),
                        new Moves.Given(body.reason(), body.fields(), body.evidence()),
                        RegisterRoutes.roles()));
    }

    @GetMapping("/standing")
    @Needs(value = Permission.RECORDS_READ, does = Operation.READ, of = "register")
    StandingList standing(@PathVariable String register, @PathVariable long id) {
        var of = registers.get(register);
        var record = records.get(of, id);
        return new StandingList(of.criteria().stream()
                .map(set -> CriteriaStanding.of(set, beyonds.standings(of, set, record)))
                .toList());
    }
}
