using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>A practice whose September is claimed, and the files of its payers.</summary>
internal sealed class RemittanceHost : IAsyncDisposable
{
    private RemittanceHost(BillingHost billing) => Billing = billing;

    public BillingHost Billing { get; }

    public static async Task<RemittanceHost> CreateAsync(DatabaseKind kind, int patients = 1, bool medicare = true, decimal charge = 95, bool qmb = false)
    {
        var billing = await BillingHost.CreateAsync(kind, patients, medicare);
        if (qmb)
            await billing.AdmitQmbAsync(patients + 1);
        if (charge != 95)
            await billing.System.RunAsync<IBillingSettingsAppService>((settings, token) => settings.SetChargeAsync("99484", Money.Dollars(charge), new DateOnly(2020, 1, 2), token));
        await billing.RunAsync();
        billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 2, 17, 0, 0, TimeSpan.Zero));
        return new RemittanceHost(billing);
    }

    public Task<ClaimDto> ClaimAsync(int patient) => Billing.ClaimAsync(Billing.Practice.Patients[patient]);

    public async Task<string> NumberAsync(int patient) => (await ClaimAsync(patient)).Number;

    public Task<ReceivedFileDto> ReceiveAsync(string file, string name = "835.txt") =>
        Billing.Biller.Once.RunAsync<IRemittanceAppService, ReceivedFileDto>((remittances, token) => remittances.ReceiveAsync(file.ToStream(), name, token));

    public Task<TResult> AskAsync<TResult>(Func<IRemittanceAppService, CancellationToken, Task<TResult>> ask) => Billing.Biller.RunAsync(ask);

    /// <summary>Accounts of a claim that are not nought, as "ContractualWriteOff 46.17".</summary>
    public async Task<IReadOnlyList<string>> BalancesAsync(int patient)
    {
        var claim = await ClaimAsync(patient);
        var ledger = await Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, token) => books.GetClaimAsync(claim.Id, token));
        return [.. ledger.Balances.Where(balance => balance.Balance != Money.Zero).Select(Text)];
    }

    public async Task<IReadOnlyList<string>> BooksAsync() => [.. (await TrialBalanceAsync()).Accounts.Where(balance => balance.Balance != Money.Zero).Select(Text)];

    public Task<TrialBalanceDto> TrialBalanceAsync(DateOnly? day = null) =>
        Billing.Biller.RunAsync<ILedgerAppService, TrialBalanceDto>((books, token) => books.GetTrialBalanceAsync(day, token));

    public Task<WorklistDto> WorkAsync(WorkKind kind, bool done = false) =>
        Billing.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, token) => work.GetAsync(new WorklistQuery(kind, Done: done), token));

    public Task PayAsync(int patient, decimal dollars) => Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.RecordPaymentAsync(
        Billing.Practice.Patients[patient].Id, new PatientPaymentInput(Money.Dollars(dollars), new DateOnly(2026, 12, 1), PaymentMethod.Check, "1204"), token));

    public async Task UndoAsync(int patient, JournalKind kind, string reason = "Wrong claim")
    {
        var claim = await ClaimAsync(patient);
        var entries = (await Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, token) => books.GetClaimAsync(claim.Id, token))).Entries;
        await Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(entries.Single(one => one.Kind == kind && !one.IsUndone).Id, reason, token));
    }

    public async Task<RemittanceFileDto> QuarantinedAsync() => (await FilesAsync()).Rows[0];

    public Task<RemittanceFilePageDto> FilesAsync(bool putAway = false) => AskAsync((remittances, token) => remittances.GetQuarantinedAsync(putAway, 0, 50, token));

    public Task<int> EntriesAsync() => Billing.ReadAsync(db => db.Journal.CountAsync());

    public ValueTask DisposeAsync() => Billing.DisposeAsync();

    internal static string Text(AccountBalanceDto balance) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{balance.Account} {balance.Balance.ToDollars():0.00}");
}
