package hongqiao.identity.oidc;

import hongqiao.identity.ProviderLink;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** What is there only where an identity provider is set up. The provider is asked for its addresses when first needed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
@ConditionalOnExpression("'${hongqiao.oidc.issuer:}' != ''")
class OidcConfiguration {

    static final String REGISTRATION = "oidc";

    @Bean
    ClientRegistrationRepository provider(OidcSettings settings) {
        return new AskedWhenNeeded(settings);
    }

    @Bean
    ProviderLink providerLink(OidcSettings settings) {
        return new ProviderLink(settings.name(), ProviderSignIn.BEGIN + "/" + REGISTRATION);
    }

    /**
     * Not iterable, or Spring Security would ask the provider while we start; an answer is kept, a failure is not, so that a
     * provider that comes back is found.
     */
    static final class AskedWhenNeeded implements ClientRegistrationRepository {

        private final OidcSettings settings;
        private volatile @Nullable ClientRegistration known;

        AskedWhenNeeded(OidcSettings settings) {
            this.settings = settings;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            if (!id.equals(REGISTRATION)) {
                return null;
            }
            var registration = known;
            if (registration == null) {
                registration = ask();
                known = registration;
            }
            return registration;
        }

        private ClientRegistration ask() {
            return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .userNameAttributeName("sub")
                    .redirectUri("{baseUrl}" + ProviderSignIn.CALLBACK + "/{registrationId}")
                    .build();
        }
    }
}
