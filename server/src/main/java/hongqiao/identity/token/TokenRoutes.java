package hongqiao.identity.token;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import hongqiao.identity.ScopeRoots.Place;
import hongqiao.identity.grant.Days;
import hongqiao.identity.grant.PlaceReading;
import hongqiao.identity.token.TokenStore.State;
import hongqiao.identity.token.TokenStore.Token;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens at the system officer's desk, where they are asked for, and at the security officer's, where they are approved. */
@RestController
class TokenRoutes {

    private static final int LONGEST_NAME = 60;

    record TokenView(
            int id,
            String name,
            List<Permission> permissions,
            Reach reach,
            @Nullable Place place,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            State state,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    record TokenList(List<TokenView> tokens) {}

    /** @param district true for the whole district, with neither unit nor area */
    record NewToken(
            @Nullable String name,
            @Nullable List<Permission> permissions,
            @Nullable String unit,
            @Nullable String area,
            boolean district,
            @Nullable LocalDate lastDay) {}

    record MadeToken(TokenView token, String secret) {}

    private final Tokens tokens;
    private final Places places;
    private final PlaceReading reading;
    private final Days days;
    private final Clock clock;

    TokenRoutes(Tokens tokens, Places places, PlaceReading reading, Days days, Clock clock) {
        this.tokens = tokens;
        this.places = places;
        this.reading = reading;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/api/desk/tokens")
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.LIST)
    TokenList list() {
        return all();
    }

    @PostMapping("/api/desk/tokens")
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(@RequestBody NewToken wanted, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var name = wanted.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw VALUE_NOT_VALID.problem().atField("name");
        }
        var where = reading.read(wanted.unit(), wanted.area());
        if (wanted.district() != (where.reach() == Reach.DISTRICT)) {
            throw VALUE_NOT_VALID
                    .because("请选择单位、区域或全区", "Name a unit, an area or the district")
                    .atField("district");
        }
        var permissions = wanted.permissions() == null ? List.<Permission>of() : wanted.permissions();
        var made = tokens.make(new Token(
                0,
                name.strip(),
                permissions.stream().distinct().sorted().toList(),
                where.reach(),
                where.id(),
                officer.username(),
                clock.instant(),
                days.requireAfter(wanted.lastDay(), "lastDay"),
                null,
                null,
                null,
                null,
                null));
        return new MadeToken(view(made.token()), made.secret());
    }

    @DeleteMapping("/api/desk/tokens/{id}")
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.WRITE)
    TokenView revoke(@PathVariable int id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return view(tokens.revoke(id, officer.username()));
    }

    @GetMapping("/api/desk/grants/tokens")
    @Needs(value = Permission.GRANTS_READ, does = Operation.LIST)
    TokenList listForApproval() {
        return all();
    }

    @PostMapping("/api/desk/grants/tokens/{id}/approval")
    @Needs(value = Permission.GRANTS_EDIT, does = Operation.WRITE)
    TokenView approve(@PathVariable int id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return view(tokens.approve(id, officer.username()));
    }

    @DeleteMapping("/api/desk/grants/tokens/{id}")
    @Needs(value = Permission.GRANTS_EDIT, does = Operation.WRITE)
    TokenView refuse(@PathVariable int id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return view(tokens.revoke(id, officer.username()));
    }

    private TokenList all() {
        return new TokenList(tokens.list().stream().map(this::view).toList());
    }

    private TokenView view(Token token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.permissions(),
                token.reach(),
                places.describe(token.reach(), token.place()),
                token.madeBy(),
                token.madeAt(),
                token.until(),
                token.state(clock.instant()),
                token.approvedBy(),
                token.approvedAt(),
                token.usedAt(),
                token.revokedAt());
    }
}
