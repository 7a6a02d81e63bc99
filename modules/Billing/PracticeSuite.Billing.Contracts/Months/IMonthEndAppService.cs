using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>The month-end board of the billing staff, and the runs that fill it.</summary>
public interface IMonthEndAppService
{
    Task<MonthBoardSummaryDto> GetSummaryAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Rows of one tab; cheap at any offset a person scrolls to.</summary>
    Task<MonthBoardPageDto> GetPageAsync(MonthBoardQuery query, CancellationToken cancellationToken);

    /// <summary>What the latest evaluation says of one patient's month: a row for each enrollment of the month.</summary>
    Task<IReadOnlyList<MonthBoardRowDto>> GetPatientAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Every evaluation of one patient's month, latest first.</summary>
    Task<IReadOnlyList<MonthResultHistoryDto>> GetHistoryAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>
    /// Asks for a run and answers at once with its id; the job does the work, also when this page is left. A run of the month that is
    /// already under way answers with its own id.
    /// </summary>
    Task<Guid> RequestRunAsync(BillingMonth month, bool dryRun, CancellationToken cancellationToken);

    Task<MonthRunDto> GetRunAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The month's runs, latest first.</summary>
    Task<IReadOnlyList<MonthRunDto>> GetRunsAsync(BillingMonth month, CancellationToken cancellationToken);

    /// <summary>Runs of all months, latest first.</summary>
    Task<IReadOnlyList<MonthRunDto>> GetLatestRunsAsync(MonthRunQuery query, CancellationToken cancellationToken);

    /// <summary>The run stops after the patients it has in hand; what it committed stays.</summary>
    Task CancelRunAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What a dry run found that a real run would change; kept until the month's next dry run, a day from its end at most.</summary>
    Task<MonthChangePageDto> GetChangesAsync(Guid runId, int skip, int take, CancellationToken cancellationToken);
}
