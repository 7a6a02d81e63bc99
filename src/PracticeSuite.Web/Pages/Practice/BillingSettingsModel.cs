using PracticeSuite.Billing.Contracts.Months;
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

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        From = clock.Month.Next.FirstDay;
        Settings = await operations.RunAsync<IBillingSettingsAppService, BhiPracticeSettings>((settings, ct) => settings.GetAsync(ct));
        await LoadCodesAsync();
        Charges = await operations.RunAsync<IBillingSettingsAppService, IReadOnlyList<ChargeDto>>((settings, ct) => settings.GetChargesAsync(ct));
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
        if (await ChargeForm.TryAsync(() => operations.RunAsync<IBillingSettingsAppService, ChargeDto>(
                (settings, ct) => settings.SetChargeAsync(Code, Money.Dollars(Amount ?? throw Check.Invalid(nameof(Amount), "Give the charge in dollars.")), From, ct))))
            await LoadAsync();
    }
}
