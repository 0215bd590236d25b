package hongqiao.identity.oidc;

import hongqiao.identity.ProviderLink;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** What is there only where an identity provider is set up. The provider is asked for its addresses when first needed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
@ConditionalOnExpression("'${hongqiao.oidc.issuer:}' != ''")
class OidcConfiguration {

    static final String REGISTRATION = "oidc";

    @Bean
    ClientRegistrationRepository provider(OidcSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    @Bean
    ProviderLink providerLink(OidcSettings settings) {
        return new ProviderLink(settings.name(), ProviderSignIn.BEGIN + "/" + REGISTRATION);
    }

    private static ClientRegistration registration(OidcSettings settings) {
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
