using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>The trial balance of a day, and the entries of the day behind an account.</summary>
public sealed class LedgerModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 50;

    private (DateOnly? Day, LedgerAccount? Account, int From) _asked;

    public TrialBalanceDto? Balance { get; private set; }

    public JournalPageDto? Entries { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(DateOnly? day, LedgerAccount? account, int from)
    {
        await clock.LoadAsync();
        _asked = (day, account, Math.Max(0, from));
        await RefreshAsync();
    }

    public async Task<bool> UndoAsync(Guid entry, string reason)
    {
        var done = await Form.TryAsync(() => operations.RunAsync<ILedgerAppService>((books, ct) => books.UndoAsync(entry, reason, ct)));
        if (done)
            await RefreshAsync();
        return done;
    }

    private async Task RefreshAsync()
    {
        var (day, account, from) = _asked;
        Balance = await operations.RunAsync<ILedgerAppService, TrialBalanceDto>((books, ct) => books.GetTrialBalanceAsync(day, ct));
        Entries = await operations.RunAsync<ILedgerAppService, JournalPageDto>(
            (books, ct) => books.GetEntriesAsync(new JournalQuery(Balance.Day, account, Skip: from, Take: PageSize), ct));
    }
}
