package hongqiao.identity.oidc;

import hongqiao.identity.IdentityProblem;
import hongqiao.identity.session.SignIn;
import hongqiao.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The authorization code flow with PKCE, state and nonce. What the provider proves is who somebody is; whether he may in,
 * and what he may do, stays ours. Afterwards he goes where he wanted to, if that is a page of ours.
 */
@Component
@ConditionalOnExpression("'${hongqiao.oidc.issuer:}' != ''")
public class ProviderSignIn {

    static final String BEGIN = "/api/session/sign-in";
    static final String CALLBACK = "/api/session/callback";
    static final String DESK = "/desk";

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ClientRegistrationRepository provider;
    private final HandshakeCookie handshakes;
    private final ProviderAccounts accounts;
    private final SignIn signIn;

    ProviderSignIn(
            ClientRegistrationRepository provider,
            HandshakeCookie handshakes,
            ProviderAccounts accounts,
            SignIn signIn) {
        this.provider = provider;
        this.handshakes = handshakes;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    public void configure(HttpSecurity http) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        // Whoever stands in the token is enough: no further question to the provider, no permissions from it.
        var users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false);
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(begin -> begin.baseUri(BEGIN)
                        .authorizationRequestResolver(resolver)
                        .authorizationRequestRepository(handshakes))
                .redirectionEndpoint(back -> back.baseUri(CALLBACK + "/*"))
                .userInfoEndpoint(info -> info.oidcUserService(users).userAuthoritiesMapper(granted -> Set.of()))
                .successHandler(this::succeeded)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        // a provider that cannot be asked for its addresses is no fault of ours
                        filter.setAuthenticationFailureHandler(ProviderSignIn.this::failed);
                        return filter;
                    }
                }));
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        SecurityContextHolder.clearContext();
        try {
            if (!(authentication.getPrincipal() instanceof OidcUser user)) {
                throw IdentityProblem.OIDC_FAILED.problem();
            }
            var username = accounts.accountOf(user.getIdToken());
            signIn.proceed(username, request, response);
            lead(response, handshakes.destination(request));
        } catch (Problem refused) {
            refuse(refused, response);
        }
    }

    /** The message may hold what the query said: nothing of it may begin a line of the log. */
    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        log.info(
                "sign-in at the identity provider failed: {}",
                String.valueOf(why.getMessage()).replaceAll("\\p{C}", " "));
        refuse(IdentityProblem.OIDC_FAILED.problem(), response);
    }

    private static void refuse(Problem why, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        lead(response, DESK + "?problem=" + why.code());
    }

    /** Without a host: the container would put in what the request's Host header claims. */
    private static void lead(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, page);
    }
}
