package id.gerbang.tck;

/**
 * The conformance kit: a provider's test class extends it, tells what {@link ProviderUnderTest} asks for, and inherits a test
 * for each numbered rule. What the gateway lacks is skipped, with the reason in the report. The rules, each with why it is
 * there, are in the package's description; {@code docs/write-a-provider.md} shows a whole provider and its test.
 */
public abstract class PaymentProviderTck
        implements DiscoveryRules,
                ConfigurationRules,
                PaymentRules,
                CallbackRules,
                AcknowledgeRules,
                NoAnswerRules,
                AnswerRules,
                SecretRules,
                LifeRules,
                ListRules,
                ChannelRules,
                OpenPaymentRules,
                EWalletRules,
                FeatureTroubleRules,
                ToleranceRules {

    /** For the subclass. */
    protected PaymentProviderTck() {}
}
