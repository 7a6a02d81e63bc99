using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Which part of the remittances a page shows.</summary>
public enum RemittanceTab
{
    Posted,
    Quarantined,
    Unmatched,
    Adjustments,
}

/// <summary>What payers sent: posted, in quarantine, money without a claim, provider-level adjustments.</summary>
public sealed class RemittancesModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 50;

    /// <summary>Each is a card with its table.</summary>
    public const int FilesShown = 20;

    private (RemittanceTab Tab, bool Done, int From, bool Returned) _asked;

    public RemittanceListDto? List { get; private set; }

    public RemittanceFilePageDto? Files { get; private set; }

    public UnmatchedPageDto? Unmatched { get; private set; }

    public ProviderAdjustmentPageDto? Adjustments { get; private set; }

    public FormState Form { get; } = new();

    /// <summary>What came of the last act.</summary>
    public string? Said { get; private set; }

    public PracticeClock Clock => clock;

    /// <param name="done">Of the tab what a person has settled, put away or given to another program, instead of what waits.</param>
    /// <param name="returned">Of unmatched money what went back to payers.</param>
    public async Task LoadAsync(RemittanceTab tab, bool done, int from, bool returned = false)
    {
        await clock.LoadAsync();
        _asked = (tab, done, Math.Max(0, from), returned);
        await RefreshAsync();
    }

    public void Dismiss() => Said = null;

    public async Task TookInAsync()
    {
        var before = List;
        await RefreshAsync();
        var (posted, aside) = (List!.Total - (before?.Total ?? 0), List.Quarantined - (before?.Quarantined ?? 0));
        Said = (posted, aside) switch
        {
            ( > 0, _) => $"The file is posted: {Show.Count(posted, "payment", "payments")}.",
            (_, > 0) => "Nothing of the file is posted: it stands under In quarantine with the reasons.",
            _ => "Nothing new is posted: the file, or every payment in it, was taken in before.",
        };
    }

    public async Task CheckAgainAsync(Guid fileId)
    {
        ReceivedFileDto? received = null;
        if (await Form.TryAsync(async () => received = await operations.Once.RunAsync<IRemittanceAppService, ReceivedFileDto>((all, ct) => all.CheckAgainAsync(fileId, ct))))
            await SayAsync(received!.State == RemittanceFileState.Quarantined ? "It was checked again, and what is wrong with it is as it stands here." : "It was checked again, and it is posted.");
    }

    public async Task PutAwayAsync(RemittanceFileDto file, string reason)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.PutAwayAsync(file.Id, file.Version, reason, ct))))
            await SayAsync($"{file.Name} is put away. A whole or changed file from the payer is another file, and is posted as usual.");
    }

    public async Task TakeUpAsync(RemittanceFileDto file)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.TakeUpAsync(file.Id, file.Version, ct))))
            await SayAsync($"{file.Name} is in quarantine again.");
    }

    public async Task<bool> MatchAsync(UnmatchedDto row, string number)
    {
        var done = await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.MatchAsync(row.Id, row.Version, number, ct)));
        if (done)
            await SayAsync($"{row.Paid} is posted to claim {number.Trim().ToUpperInvariant()}.");
        return done;
    }

    public async Task<bool> GiveElsewhereAsync(UnmatchedDto row, string reason)
    {
        var done = await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.MarkBilledElsewhereAsync(row.Id, row.Version, reason, ct)));
        if (done)
            await SayAsync($"{row.Paid} is another program's to post.");
        return done;
    }

    public async Task TakeBackElsewhereAsync(UnmatchedDto row)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.TakeBackBilledElsewhereAsync(row.Id, row.Version, ct))))
            await SayAsync($"{row.Paid} waits for its claim again.");
    }

    public async Task<bool> ReturnAsync(UnmatchedDto row, UnmatchedReturnInput returned)
    {
        var done = await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.ReturnAsync(row.Id, row.Version, returned, ct)));
        if (done)
            await SayAsync($"{row.Paid} is returned to {row.Payer}.");
        return done;
    }

    public async Task TakeBackReturnAsync(UnmatchedDto row)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.TakeBackReturnAsync(row.Id, row.Version, ct))))
            await SayAsync($"{row.Paid} waits for its claim again.");
    }

    public async Task<bool> SettleAsync(ProviderAdjustmentDto row, string note)
    {
        var done = await Form.TryAsync(() => operations.RunAsync<IRemittanceAppService>((all, ct) => all.SettleAsync(row.Id, row.Version, note, ct)));
        if (done)
            await SayAsync($"The adjustment of {row.Amount} is settled.");
        return done;
    }

    private async Task SayAsync(string said)
    {
        await RefreshAsync();
        Said = said;
    }

    private async Task RefreshAsync()
    {
        var (tab, done, from, returned) = _asked;
        Said = null;
        List = await operations.RunAsync<IRemittanceAppService, RemittanceListDto>((all, ct) => all.GetListAsync(tab == RemittanceTab.Posted ? from : 0, PageSize, ct));
        Files = tab == RemittanceTab.Quarantined
            ? await operations.RunAsync<IRemittanceAppService, RemittanceFilePageDto>((all, ct) => all.GetQuarantinedAsync(done, from, FilesShown, ct))
            : null;
        Unmatched = tab == RemittanceTab.Unmatched
            ? await operations.RunAsync<IRemittanceAppService, UnmatchedPageDto>((all, ct) =>
                returned ? all.GetReturnedAsync(from, PageSize, ct) : done ? all.GetBilledElsewhereAsync(from, PageSize, ct) : all.GetUnmatchedAsync(from, PageSize, ct))
            : null;
        Adjustments = tab == RemittanceTab.Adjustments
            ? await operations.RunAsync<IRemittanceAppService, ProviderAdjustmentPageDto>((all, ct) => all.GetProviderAdjustmentsAsync(done, from, PageSize, ct))
            : null;
    }
}
