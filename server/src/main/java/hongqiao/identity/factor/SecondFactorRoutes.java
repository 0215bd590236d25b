package hongqiao.identity.factor;

import static hongqiao.identity.IdentityProblem.SECOND_FACTOR_NEEDED;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.identity.session.Officers;
import hongqiao.identity.session.SignInTries;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.District;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor. */
@RestController
@RequestMapping("/api/desk/me/second-factor")
@Needs(value = Permission.OWN_ACCOUNT, does = Operation.WRITE)
class SecondFactorRoutes {

    /** @param secret for typing by hand */
    record Enrolment(String secret, String uri, QrPath qr) {}

    record FactorCode(@Nullable String code) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    private final SecondFactors factors;
    private final Officers officers;
    private final SignInTries tries;
    private final District district;

    SecondFactorRoutes(SecondFactors factors, Officers officers, SignInTries tries, District district) {
        this.factors = factors;
        this.officers = officers;
        this.tries = tries;
        this.district = district;
    }

    @PostMapping
    Enrolment begin(@AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var secret = factors.begin(officer.username());
        var uri = Totp.uri("Hongqiao " + district.code(), officer.username(), secret);
        return new Enrolment(Totp.base32(secret), uri, QrPath.of(uri));
    }

    @PostMapping("/confirmation")
    RecoveryCodes confirm(
            @RequestBody FactorCode code,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        return new RecoveryCodes(counting(officer, request, () -> factors.confirm(officer.username(), valid(code))));
    }

    @PostMapping("/recovery-codes")
    RecoveryCodes renew(
            @RequestBody FactorCode code,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        return new RecoveryCodes(counting(officer, request, () -> factors.renewCodes(officer.username(), valid(code))));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @RequestBody FactorCode code,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request) {
        if (officers.needsSecondFactor(officer.grants())) {
            throw SECOND_FACTOR_NEEDED.problem();
        }
        counting(officer, request, () -> {
            factors.remove(officer.username(), valid(code));
            return true;
        });
    }

    /** Whoever sits at another's open desk must not guess codes there. */
    private <T> T counting(Officer officer, HttpServletRequest request, Supplier<T> work) {
        return tries.counting(request.getRemoteAddr(), "code\n" + officer.username(), work);
    }

    private static String valid(FactorCode code) {
        if (code.code() == null || code.code().isBlank() || code.code().length() > 20) {
            throw VALUE_NOT_VALID.problem().atField("code");
        }
        return code.code();
    }
}
