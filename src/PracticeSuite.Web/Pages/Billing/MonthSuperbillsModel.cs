using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Issues the documents of a month; the browser fetches the file afterwards.</summary>
public sealed class MonthSuperbillsModel(IOperations operations)
{
    public FormState Form { get; } = new();

    public int Done { get; private set; }

    public int Total { get; private set; }

    /// <summary>What the last issuing said, until the next.</summary>
    public SuperbillBatchDto? Issued { get; private set; }

    /// <param name="onBeat">Called from wherever the work runs.</param>
    /// <returns>Whether there is a file to fetch.</returns>
    public async Task<bool> IssueAsync(BillingMonth month, Action onBeat)
    {
        (Issued, Done, Total) = (null, 0, 0);
        await Form.TryAsync(async () => Issued = await operations.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
            (superbills, ct) => superbills.IssueMonthAsync(
                month,
                (done, of) =>
                {
                    (Done, Total) = (done, of);
                    onBeat();
                },
                ct)));
        return Issued is { Documents: > 0 };
    }

    public static string PathOf(BillingMonth month, SuperbillBatchFormat format, bool withLedger) =>
        $"/billing/months/{month}/superbills?format={(format == SuperbillBatchFormat.Zip ? "zip" : "pdf")}&ledger={(withLedger ? "true" : "false")}";
}
