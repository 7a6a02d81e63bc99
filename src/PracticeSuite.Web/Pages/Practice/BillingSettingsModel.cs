using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>What the practice decides about its billing, and what it charges.</summary>
public sealed class BillingSettingsModel(IOperations operations, PracticeClock clock)
{
    private ProcedureCodeTable _codes = ProcedureCodeTable.Empty;

    public BhiPracticeSettings? Settings { get; private set; }

    public IReadOnlyList<ChargeDto> Charges { get; private set; } = [];

    public FormState Form { get; } = new();

    public FormState ChargeForm { get; } = new();

    public CodeLabelsModel Labels { get; } = new(operations);

    public string? Said { get; private set; }

    public string Code { get; set; } = "99484";

    /// <summary>What month end bills, and so needs a charge.</summary>
    public IEnumerable<ProcedureCodeDto> Codes => _codes.All.Where(code => code.Code is "99484" or "G0323");

    public decimal? Amount { get; set; }

    public DateOnly From { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The charge whose mistake is corrected; null = a new one is set.</summary>
    public ChargeDto? Corrects { get; private set; }

    public IReadOnlyList<PriceChangeDto> Changes { get; private set; } = [];

    /// <summary>What the charge in the boxes will touch.</summary>
    public ChangeEffectDto? Effect { get; private set; }

    public PracticeClock Clock => clock;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        From = clock.Month.Next.FirstDay;
        Settings = await operations.RunAsync<IBillingSettingsAppService, BhiPracticeSettings>((settings, ct) => settings.GetAsync(ct));
        await LoadCodesAsync();
        Charges = await operations.RunAsync<IBillingSettingsAppService, IReadOnlyList<ChargeDto>>((settings, ct) => settings.GetChargesAsync(ct));
        Changes = await operations.RunAsync<IRateAppService, IReadOnlyList<PriceChangeDto>>((rates, ct) => rates.GetChangesAsync(PriceKind.Charge, 0, RatesModel.ChangesShown, ct));
        await ForeseeAsync();
    }

    public async Task ForeseeAsync() => Effect = await operations.RunAsync<IChangeEffectAppService, ChangeEffectDto>(
        (effects, ct) => effects.ForeseeAsync(new ChangeScope(Corrects?.From ?? From), ct));

    public Task OpenChargeAsync(ChargeDto charge)
    {
        ChargeForm.Clear();
        (Corrects, Amount, Reason) = (charge, charge.Amount.ToDollars(), "");
        return ForeseeAsync();
    }

    public Task CloseChargeAsync()
    {
        ChargeForm.Clear();
        (Corrects, Amount, Reason) = (null, null, "");
        return ForeseeAsync();
    }

    public async Task ChangeAsync(Func<BhiPracticeSettings, BhiPracticeSettings> change)
    {
        var changed = change(Settings!);
        var done = await Form.TryAsync(() => operations.RunAsync<IBillingSettingsAppService>((settings, ct) => settings.ChangeAsync(changed, ct)));
        (Settings, Said) = done ? (changed, "Saved. Months are evaluated by it from the next run on.") : (Settings, null);
    }

    /// <summary>What the codes are called now: after a label was changed, too.</summary>
    public async Task LoadCodesAsync()
    {
        _codes = await operations.RunAsync<IProcedureCodes, ProcedureCodeTable>((codes, ct) => codes.ReadAsync(ct));
        await Labels.LoadAsync();
    }

    public string LabelOf(string code) => _codes.LabelOf(code);

    public async Task SetChargeAsync()
    {
        if (!await ChargeForm.TryAsync(() => operations.RunAsync<IBillingSettingsAppService, ChargeDto>((settings, ct) => Corrects is { } charge
                ? settings.CorrectChargeAsync(charge.Id, charge.Version, Given, Reason, ct)
                : settings.SetChargeAsync(Code, Given, From, ct))))
            return;
        (Corrects, Amount, Reason) = (null, null, "");
        await LoadAsync();
    }

    private Money Given => Money.Dollars(Amount ?? throw Check.Invalid(nameof(Amount), "Give the charge in dollars."));
}
