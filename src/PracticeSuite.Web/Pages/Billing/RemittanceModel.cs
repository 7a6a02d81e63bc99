using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One posted remittance with its claims, and what it put into the books.</summary>
public sealed class RemittanceModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 100;

    public RemittanceDto? Remittance { get; private set; }

    public RemittanceClaimPageDto? Claims { get; private set; }

    public JournalPageDto? Entries { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(Guid id, int from)
    {
        await clock.LoadAsync();
        Remittance = await operations.RunAsync<IRemittanceAppService, RemittanceDto>((all, ct) => all.GetAsync(id, ct));
        Claims = await operations.RunAsync<IRemittanceAppService, RemittanceClaimPageDto>((all, ct) => all.GetClaimsAsync(id, Math.Max(0, from), PageSize, ct));
        Entries = await operations.RunAsync<ILedgerAppService, JournalPageDto>((books, ct) => books.GetEntriesAsync(new JournalQuery(RemittanceId: id, Take: 20), ct));
    }

    /// <returns>The remittance that takes this one back; null where it was refused.</returns>
    public async Task<Guid?> TakeBackAsync(string reason)
    {
        Guid? back = null;
        await Form.TryAsync(async () => back = await operations.RunAsync<IPaperRemittanceAppService, Guid>((paper, ct) => paper.TakeBackAsync(Remittance!.Id, reason, ct)));
        return back;
    }
}
