package id.gerbang.webhook.ledger;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The persistence unit, made in code: a {@code persistence.xml} in this jar would take away a shop's right to an
 * unqualified {@code @PersistenceContext}.
 */
record LedgerUnit(DataSource dataSource, Properties properties) implements PersistenceUnitInfo {

    @Override
    public String getPersistenceUnitName() {
        return "gerbang";
    }

    @Override
    public @Nullable String getPersistenceProviderClassName() {
        return null;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.JTA;
    }

    @Override
    public DataSource getJtaDataSource() {
        return dataSource;
    }

    @Override
    public @Nullable DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return getClass().getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of(
                AccountRow.class.getName(),
                ActRow.class.getName(),
                PaymentRow.class.getName(),
                OpenPaymentRow.class.getName(),
                SweepRow.class.getName(),
                CallbackRow.class.getName(),
                UnreadableCallbackRow.class.getName(),
                MismatchRow.class.getName(),
                EventRow.class.getName(),
                InstantConverter.class.getName());
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public ClassLoader getClassLoader() {
        return LedgerUnit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // classes are used as they are
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return LedgerUnit.class.getClassLoader();
    }
}
