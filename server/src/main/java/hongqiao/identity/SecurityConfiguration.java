package hongqiao.identity;

import static hongqiao.shared.CommonProblem.CSRF;
import static hongqiao.shared.CommonProblem.METHOD_NOT_ALLOWED;
import static hongqiao.shared.CommonProblem.NOT_ALLOWED;
import static hongqiao.shared.CommonProblem.SIGN_IN_REQUIRED;

import hongqiao.identity.oidc.ProviderSignIn;
import hongqiao.identity.session.StoredSessions;
import hongqiao.identity.token.TokenFilter;
import hongqiao.shared.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The filter chain: sessions, CSRF, headers. Who may call what is {@link Gate}'s, which knows the routes; the chain only
 * makes sure, once more, that nobody reaches the desk without a session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String CONTENT_POLICY = "default-src 'self';"
            + " img-src 'self' data: blob:%1$s; connect-src 'self'%1$s; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** Where the ground comes from if an installation has a key for it; else nothing from anywhere. */
    private static final String TIANDITU = " https://*.tianditu.gov.cn";

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Gate gate;
    private final String contentPolicy;

    SecurityConfiguration(Gate gate, @Value("${hongqiao.map.tianditu-key}") String tiandituKey) {
        this.gate = gate;
        this.contentPolicy = CONTENT_POLICY.formatted(tiandituKey.isBlank() ? "" : TIANDITU);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ProblemWriter problems,
            StoredSessions sessions,
            TokenFilter tokens,
            ObjectProvider<ProviderSignIn> provider,
            CsrfTokenRepository csrf)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/desk/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .csrf(check -> check.csrfTokenRepository(csrf)
                        // A token is no cookie: no page can make a browser send it. TokenFilter refuses both at once.
                        .ignoringRequestMatchers(TokenFilter::carriesToken)
                        // Where other systems report a key counts and no cookie.
                        .ignoringRequestMatchers("/open311/**", "/api/alarms/**"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(tokens, CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(Customizer.withDefaults())
                        .permissionsPolicyHeader(
                                policy -> policy.policy("geolocation=(self), camera=(), microphone=(), payment=()")))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, why) ->
                                problems.write(SIGN_IN_REQUIRED.problem(), request, response))
                        .accessDeniedHandler((request, response, why) -> problems.write(
                                (why instanceof CsrfException ? CSRF : NOT_ALLOWED).problem(), request, response)));
        provider.ifAvailable(one -> one.configure(http));
        return http.build();
    }

    /**
     * In a cookie, not in the session: a visitor who only asks whether he is signed in must not cost us a session. The
     * page gets the token in the answer of {@code GET /api/session}, so the cookie stays out of reach of scripts.
     */
    @Bean
    CsrfTokenRepository csrf() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieName("hongqiao-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    /** Requests are measured as a whole; a span for each filter of the chain would cost more than most of the filters. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** It runs in the chain, once, and not beside it as well. */
    @Bean
    FilterRegistrationBean<TokenFilter> onlyInTheChain(TokenFilter tokens) {
        var registration = new FilterRegistrationBean<>(tokens);
        registration.setEnabled(false);
        return registration;
    }

    /** Methods that HTTP or somebody else knows and no route takes; other refusals of the firewall are of the address. */
    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, why) -> {
            if (METHODS.contains(request.getMethod())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
                problems.write(METHOD_NOT_ALLOWED.problem(), request, response);
            }
        };
    }

    /** Keeps Boot from inventing a user of its own; sign-in goes through {@code session.SignIn}. */
    @Bean
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException(username);
        };
    }
}
