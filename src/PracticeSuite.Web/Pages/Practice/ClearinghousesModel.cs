using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>By which way claims go, and which payers are there.</summary>
public sealed class ClearinghousesModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<ClearinghouseDto>? All { get; private set; }

    public IReadOnlyList<PayerDto> Payers { get; private set; } = [];

    /// <summary>One that is simulated is offered where it may be, which is nowhere beside real patients.</summary>
    public IReadOnlyList<ClearinghouseMode> Modes { get; private set; } = [];

    public PracticeClock Clock => clock;

    public FormState Form { get; } = new();

    public FormState PayerState { get; } = new();

    public ClearinghouseForm? Edit { get; private set; }

    public ClearinghousePayerForm? Payer { get; private set; }

    /// <summary>What came of the last act.</summary>
    public string? Said { get; private set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        Payers = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((payers, ct) => payers.GetListAsync(ct));
        var maySimulate = await operations.RunAsync<IClearinghouseAppService, bool>((all, _) => Task.FromResult(all.MaySimulate));
        Modes = [.. Enum.GetValues<ClearinghouseMode>().Where(mode => maySimulate || mode != ClearinghouseMode.Simulated)];
        await RefreshAsync();
    }

    public void Add() => Show(new ClearinghouseForm());

    public void Change(ClearinghouseDto one) => Show(ClearinghouseForm.Of(one));

    public void Close() => Edit = null;

    public void Dismiss() => Said = null;

    public void AddPayer(ClearinghouseDto at) => ShowPayer(ClearinghousePayerForm.New(at, Payers.FirstOrDefault(payer => at.Payers.All(there => there.PayerId != payer.Id))));

    public void ChangePayer(ClearinghouseDto at, ClearinghousePayerDto payer) => ShowPayer(ClearinghousePayerForm.Of(at, payer));

    public void ClosePayer() => Payer = null;

    public async Task SaveAsync()
    {
        var saved = await Form.TryAsync(() => operations.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, ct) =>
            Edit!.Id is { } id ? all.ChangeAsync(id, Edit.ToInput(), ct) : all.CreateAsync(Edit.ToInput(), ct)));
        if (!saved)
            return;
        Said = $"Saved. {Edit!.Name.Trim()} {(Edit.IsActive ? "is switched on" : "is switched off: nothing is exchanged with it")}.";
        Edit = null;
        await RefreshAsync();
    }

    public async Task SavePayerAsync()
    {
        if (!await PayerState.TryAsync(() => operations.RunAsync<IClearinghouseAppService, ClearinghouseDto>((all, ct) => all.SetPayerAsync(Payer!.ClearinghouseId, Payer.ToInput(), ct))))
            return;
        Said = $"Saved. Claims of {Payers.First(payer => payer.Id == Payer!.PayerId).Name} {(Payer!.SendsClaims ? "go" : "do not go")} this way.";
        Payer = null;
        await RefreshAsync();
    }

    public static string WayOf(ClearinghouseDto one) => one.Sftp is { } at
        ? $"SFTP to {at.UserName} at {at.Host}, port {at.Port}: {at.OutFolder}, {at.InFolder}, {at.ArchiveFolder}"
        : one.FolderPath is { } path ? $"out, in and archive in {path}"
        : Components.Show.Words(one.Transport);

    public static string EnrollmentOf(PayerFileEnrollment enrollment, DateOnly? on) =>
        on is { } day ? $"{Components.Show.Words(enrollment)}, {Components.Show.Day(day)}" : Components.Show.Words(enrollment);

    private void Show(ClearinghouseForm form)
    {
        Form.Clear();
        (Edit, Payer, Said) = (form, null, null);
    }

    private void ShowPayer(ClearinghousePayerForm form)
    {
        PayerState.Clear();
        (Payer, Edit, Said) = (form, null, null);
    }

    private async Task RefreshAsync() =>
        All = await operations.RunAsync<IClearinghouseAppService, IReadOnlyList<ClearinghouseDto>>((all, ct) => all.GetListAsync(ct));
}
