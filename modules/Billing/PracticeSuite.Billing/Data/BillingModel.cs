using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Services;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Billing.Superbills;

namespace PracticeSuite.Billing.Data;

public static class BillingModel
{
    public static ModelBuilder ConfigureBilling(this ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new PayerConfiguration())
        .ApplyConfiguration(new PayerProfileConfiguration())
        .ApplyConfiguration(new PayerEnrollmentConfiguration())
        .ApplyConfiguration(new PatientCoveragesConfiguration())
        .ApplyConfiguration(new CoverageConfiguration())
        .ApplyConfiguration(new OtherServiceConfiguration())
        .ApplyConfiguration(new CodeLabelConfiguration())
        .ApplyConfiguration(new BhiSettingsConfiguration())
        .ApplyConfiguration(new ChargeConfiguration())
        .ApplyConfiguration(new RateConfiguration())
        .ApplyConfiguration(new LoadedPairConfiguration())
        .ApplyConfiguration(new LoadedDiagnosisConfiguration())
        .ApplyConfiguration(new MonthRunConfiguration())
        .ApplyConfiguration(new MonthRunChangeConfiguration())
        .ApplyConfiguration(new StoredResultConfiguration())
        .ApplyConfiguration(new ClaimConfiguration())
        .ApplyConfiguration(new ClaimVersionConfiguration())
        .ApplyConfiguration(new ClaimPieceConfiguration())
        .ApplyConfiguration(new ClaimStatusChangeConfiguration())
        .ApplyConfiguration(new BillingTaskConfiguration())
        .ApplyConfiguration(new SuperbillConfiguration());
}
