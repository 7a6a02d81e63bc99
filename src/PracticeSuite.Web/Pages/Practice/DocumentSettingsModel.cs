using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>How the practice's papers go out.</summary>
public sealed class DocumentSettingsModel(IOperations operations)
{
    public DocumentSettingsDto? Settings { get; private set; }

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public string NeutralSender { get; set; } = "";

    public decimal MinimumBalance { get; set; }

    public int DaysBetween { get; set; }

    public int DueDays { get; set; }

    public string? HowToPay { get; set; }

    public int FormOffsetX { get; set; }

    public int FormOffsetY { get; set; }

    public AddressForm PayTo { get; private set; } = new();

    /// <summary>In one line; null where payers send money to the practice's own address.</summary>
    public string? PayToLine => Settings is { PayToLine1: { Length: > 0 } line } at
        ? string.Join(", ", new[] { line, at.PayToLine2, at.PayToCity, $"{at.PayToState} {at.PayToZip}" }.Where(part => !string.IsNullOrWhiteSpace(part)))
        : null;

    public async Task LoadAsync() => Take(await operations.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>((settings, ct) => settings.GetAsync(ct)));

    public async Task SaveAsync()
    {
        var given = new DocumentSettingsDto(NeutralSender, Money.Dollars(MinimumBalance), DaysBetween, DueDays, HowToPay, FormOffsetX, FormOffsetY, Settings!.Version)
        {
            PayToLine1 = PayTo.Line1, PayToLine2 = PayTo.Line2, PayToCity = PayTo.City, PayToState = PayTo.State, PayToZip = PayTo.Zip,
        };
        Said = await Form.TryAsync(async () => Take(await operations.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>((settings, ct) => settings.ChangeAsync(given, ct))))
            ? "Saved. What is printed from now on follows it."
            : null;
    }

    public void Dismiss() => Said = null;

    private void Take(DocumentSettingsDto settings)
    {
        Settings = settings;
        (NeutralSender, MinimumBalance, DaysBetween, DueDays) = (settings.NeutralSender, settings.MinimumBalance.ToDollars(), settings.DaysBetween, settings.DueDays);
        (HowToPay, FormOffsetX, FormOffsetY) = (settings.HowToPay, settings.FormOffsetX, settings.FormOffsetY);
        PayTo = new AddressForm { Line1 = settings.PayToLine1, Line2 = settings.PayToLine2, City = settings.PayToCity, State = settings.PayToState, Zip = settings.PayToZip };
    }
}
