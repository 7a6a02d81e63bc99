using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Tests.LaterPayers;

/// <summary>A patient whose September went to the first payer, and who has another insurance.</summary>
internal sealed class LaterHost : IAsyncDisposable
{
    /// <summary>As Medicare pays of $95: example A of the rulebook.</summary>
    public static readonly string[] MedicareShare = ["CO-45 46.17", "CO-253 0.78", "PR-2 9.77"];

    private int _files;

    private LaterHost(SubmissionHost clearing) => Clearing = clearing;

    public SubmissionHost Clearing { get; }

    public BillingHost Billing => Clearing.Billing;

    public Neighbours.Patient Patient => Billing.Practice.Patients[0];

    /// <summary>CLM01 to the first payer.</summary>
    public string First { get; private set; } = "";

    /// <param name="medicare">The first payer is Medicare and the second commercial, or the other way round.</param>
    /// <param name="why">SBR05, where Medicare is the second.</param>
    public static async Task<LaterHost> CreateAsync(DatabaseKind kind, bool medicare = true, bool covered = true, string? why = "12")
    {
        var host = new LaterHost(await SubmissionHost.CreateAsync(kind, medicare: medicare));
        if (covered)
            await host.CoverAsync(2, medicare ? host.Billing.Commercial : host.Billing.Medicare, why);
        host.First = Answers.ClaimsOf(await host.Clearing.SendAllAsync()).Single();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(12));
        return host;
    }

    public Task<CoverageDto> CoverAsync(int rank, Guid payer, string? why = null, bool qmb = false) => Billing.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
        new CoverageInput(
            Patient.Id, payer, rank, new DateOnly(2020, 1, 1), null, payer == Billing.Medicare ? "1EG4TE5MK72" : $"W{rank}2345", Qmb: qmb,
            MedicareSecondaryType: payer == Billing.Medicare ? why : null), token));

    /// <summary>A file of a payer, as the clearinghouse brings it.</summary>
    public Task AnswerAsync(params RemittanceClaim[] claims) => Clearing.AnswerAsync(RemittanceFilesOf.Of($"TRACE{++_files}", claims), $"835-{_files}.txt");

    public Task FirstAnswersAsync(string status = "1", params string[] adjustments) =>
        AnswerAsync(RemittanceFilesOf.Claim(First, 95, status, "1926290000010", adjustments.Length == 0 ? MedicareShare : adjustments));

    public async Task<LaterClaimDto> WaitingAsync() => (await ListAsync()).Rows.Single();

    public Task<LaterClaimPageDto> ListAsync(bool dropped = false) =>
        Billing.Biller.RunAsync<ILaterPayerAppService, LaterClaimPageDto>((later, token) => later.GetListAsync(dropped, 0, 50, token));

    public async Task<ClaimReleaseDto> ReleaseAsync()
    {
        var shown = (await ListAsync()).Rows.Select(row => new ShownClaim(row.Id, row.Version)).ToList();
        return await Billing.Biller.RunAsync<IClaimAppService, ClaimReleaseDto>((claims, token) => claims.ReleaseManyAsync(shown, token));
    }

    /// <summary>The file that asks the next payer, and CLM01 in it.</summary>
    public async Task<(string File, string Number)> SendAsync()
    {
        await ReleaseAsync();
        await Clearing.BuildAsync();
        await Clearing.ExchangeAsync();
        var file = await File.ReadAllTextAsync(Path.Combine(Clearing.Out, Clearing.Sent()[^1]));
        return (file, Answers.ClaimsOf(file).Single());
    }

    public async Task<ClaimDto> ClaimAsync(int rank)
    {
        var all = await Billing.ReadAsync(db => db.Claims.AsNoTracking().ToListAsync());
        var id = all.Single(claim => claim.PayerRank == rank).Id;
        return await Billing.System.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.GetAsync(id, token));
    }

    /// <summary>The books of the practice, as "Cash 38.28".</summary>
    public async Task<IReadOnlyList<string>> BooksAsync() =>
        [.. (await Billing.Biller.RunAsync<ILedgerAppService, TrialBalanceDto>((books, token) => books.GetTrialBalanceAsync(null, token))).Accounts
            .Where(account => account.Balance != Money.Zero).Select(RemittanceHost.Text)];

    public Task<WorklistDto> WorkAsync(WorkKind kind) => Billing.Biller.RunAsync<IWorklistAppService, WorklistDto>((work, token) => work.GetAsync(new WorklistQuery(kind), token));

    public ValueTask DisposeAsync() => Clearing.DisposeAsync();
}
