using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>A practice whose payers have answered September, and whose patients owe the rest. Today is 2 December 2026.</summary>
internal sealed class StatementHost : IAsyncDisposable
{
    private StatementHost(RemittanceHost remittances) => Remittances = remittances;

    public RemittanceHost Remittances { get; }

    public BillingHost Billing => Remittances.Billing;

    /// <param name="shares">What the payer leaves to each patient: "PR-2 15".</param>
    public static async Task<StatementHost> CreateAsync(DatabaseKind kind, params string[] shares)
    {
        var host = new StatementHost(await RemittanceHost.CreateAsync(kind, shares.Length, medicare: false));
        for (var i = 0; i < shares.Length; i++)
            await host.AnswerAsync(i, "CO-45 40", shares[i]);
        return host;
    }

    public async Task AnswerAsync(int patient, params string[] adjustments) =>
        await Remittances.ReceiveAsync(Of($"EFT{patient}{adjustments.Length}", [Claim(await Remittances.NumberAsync(patient), 95, adjustments: adjustments)]), $"{patient}.835");

    public Neighbours.Patient Patient(int i) => Billing.Practice.Patients[i];

    public Task<T> AskAsync<T>(Func<IStatementAppService, CancellationToken, Task<T>> ask) => Billing.Biller.RunAsync(ask);

    public Task<StatementAccountDto> AccountAsync(int patient = 0) => AskAsync((statements, token) => statements.GetAccountAsync(Patient(patient).Id, token));

    public Task<StatementBoardDto> BoardAsync(StatementTab tab = StatementTab.Due) => AskAsync((statements, token) => statements.GetBoardAsync(new StatementQuery(tab), token));

    public async Task<StatementHold?> HoldAsync(int patient = 0) => (await AccountAsync(patient)).Statements.Single().Hold;

    public Task<StatementDto> PrintAsync(int patient = 0, StatementSubject subject = StatementSubject.Ordinary) =>
        AskAsync((statements, token) => statements.PrintAsync(Patient(patient).Id, subject, token));

    public Task<StatementFile> FileAsync(StatementDto statement) => AskAsync((statements, token) => statements.GetAsync(statement.Id, token));

    public async Task<string> TextAsync(int patient = 0, StatementSubject subject = StatementSubject.Ordinary) =>
        string.Join(' ', SuperbillTests.TextOf((await FileAsync(await PrintAsync(patient, subject))).Content));

    public async Task ChangeAsync(StatementTermsDto terms, int patient = 0)
    {
        var version = (await AccountAsync(patient)).Version;
        await Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.ChangeAsync(Patient(patient).Id, terms, version, token));
    }

    public async Task KeepApartAsync(int patient = 0)
    {
        var claim = await Remittances.ClaimAsync(patient);
        await Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.KeepApartAsync(claim.Id, true, token));
    }

    public Task PayAsync(decimal dollars, int patient = 0, PaymentMethod method = PaymentMethod.Check, string? reference = "1204") =>
        Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.RecordPaymentAsync(
            Patient(patient).Id, new PatientPaymentInput(Money.Dollars(dollars), new DateOnly(2026, 12, 1), method, reference), token));

    public async Task SetAsync(Func<DocumentSettingsDto, DocumentSettingsDto> change)
    {
        var settings = await Billing.System.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>((all, token) => all.GetAsync(token));
        await Billing.System.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>((all, token) => all.ChangeAsync(change(settings), token));
    }

    public void IsBorn(int patient, DateOnly on)
    {
        var one = Patient(patient);
        one.Chart = one.Chart with { Demographics = one.Chart.Demographics with { BirthDate = on } };
    }

    public static StatementTermsDto Terms(GuarantorDto? guarantor = null, StatementHold? hold = null, string? reason = null, bool reviewed = false) => new(guarantor, hold, reason, reviewed);

    public static GuarantorDto Mother { get; } = new("Carmen Alvarez", "mother", "9 Birch Lane", null, "Troy", "NY", "12180");

    public ValueTask DisposeAsync() => Remittances.DisposeAsync();
}
