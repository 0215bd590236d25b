package hongqiao.identity.oidc;

import hongqiao.identity.SecretBox;
import hongqiao.identity.session.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must be remembered between leaving for the provider and coming back (state, nonce, PKCE verifier, where to go), in a
 * sealed cookie of that browser: no session for one who is not signed in, and nobody else's answer fits. For ten minutes.
 */
@Component
class HandshakeCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String COOKIE = "hongqiao-handshake";

    private static final String PATH = "/api/session";
    private static final String PURPOSE = "oidc";
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int LONGEST_DESTINATION = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecretBox box;
    private final Clock clock;

    HandshakeCookie(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    record Handshake(
            Instant at,
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes,
            String requestUri,
            String destination) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        var state = request.getParameter(OAuth2ParameterNames.STATE);
        return read(request)
                .filter(handshake -> handshake.state().equals(state))
                .map(HandshakeCookie::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest wanted, HttpServletRequest request, HttpServletResponse response) {
        if (wanted == null) {
            Cookies.remove(request, response, COOKIE, PATH);
            return;
        }
        var handshake = new Handshake(
                clock.instant(),
                wanted.getAuthorizationUri(),
                wanted.getClientId(),
                Objects.requireNonNull(wanted.getRedirectUri()),
                wanted.getScopes(),
                Objects.requireNonNull(wanted.getState()),
                texts(wanted.getAdditionalParameters()),
                texts(wanted.getAttributes()),
                wanted.getAuthorizationRequestUri(),
                ownPage(request.getParameter("to")));
        var closed =
                box.seal(PURPOSE, COOKIE, JSON.writeValueAsString(handshake).getBytes(StandardCharsets.UTF_8));
        Cookies.set(request, response, COOKIE, Base64.getUrlEncoder().encodeToString(closed), PATH, AGE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var wanted = loadAuthorizationRequest(request);
        Cookies.remove(request, response, COOKIE, PATH);
        return wanted;
    }

    /** Where he wanted to go. */
    String destination(HttpServletRequest request) {
        return read(request).map(Handshake::destination).orElse(ProviderSignIn.DESK);
    }

    /** A page of our desk; anything that could lead elsewhere is the desk itself. */
    static String ownPage(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST_DESTINATION
                        && wanted.matches("/(desk|m)(/[A-Za-z0-9_./~-]*)?(\\?[A-Za-z0-9_.=&%~-]*)?")
                        && !wanted.contains("//")
                        && !wanted.contains("..")
                ? wanted
                : ProviderSignIn.DESK;
    }

    private Optional<Handshake> read(HttpServletRequest request) {
        try {
            return Cookies.find(request, COOKIE)
                    .map(value -> Base64.getUrlDecoder().decode(value))
                    .flatMap(closed -> box.open(PURPOSE, COOKIE, closed))
                    .map(json -> JSON.readValue(json, Handshake.class))
                    .filter(handshake -> handshake.at().plus(AGE).isAfter(clock.instant()));
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(Handshake handshake) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(handshake.authorizationUri())
                .clientId(handshake.clientId())
                .redirectUri(handshake.redirectUri())
                .scopes(handshake.scopes())
                .state(handshake.state())
                .additionalParameters(parameters -> parameters.putAll(handshake.parameters()))
                .attributes(attributes -> attributes.putAll(handshake.attributes()))
                .authorizationRequestUri(handshake.requestUri())
                .build();
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, one -> String.valueOf(one.getValue())));
    }
}
