using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>Billing on a real database, with two payers, a fee schedule, and patients who are all covered.</summary>
internal sealed class BillingHost : IAsyncDisposable
{
    private static readonly DateOnly Long = new(2020, 1, 1);

    private BillingHost(TestHost host, Neighbours neighbours) => (Host, Practice) = (host, neighbours);

    public TestHost Host { get; }

    public Neighbours Practice { get; }

    public Guid Medicare { get; private set; }

    public Guid Commercial { get; private set; }

    public IOperations System => Host.AsSystem;

    public IOperations Biller => Host.For(Neighbours.Therapist, PracticeRole.Biller);

    public static async Task<BillingHost> CreateAsync(DatabaseKind kind, int patients = 1, bool medicare = true, Action<IServiceCollection>? configure = null)
    {
        var neighbours = new Neighbours();
        var host = new BillingHost(await TestHost.CreateAsync(kind, [neighbours, new BillingModule()], configure), neighbours);
        neighbours.PracticeId = host.Host.Practice;
        await host.SetUpAsync();
        for (var i = 1; i <= patients; i++)
            await host.AdmitAsync(i, medicare);
        return host;
    }

    public async Task<Neighbours.Patient> AdmitAsync(int number, bool medicare = true, params string[] work)
    {
        var patient = Practice.Admit(number, work);
        await System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(patient.Id, medicare ? Medicare : Commercial, 1, Long, null, medicare ? "1EG4TE5MK72" : "W12345"), token));
        return patient;
    }

    /// <summary>As Charting keeps a Part 2 consent for the filter, in force from now on.</summary>
    public async Task<Guid> ConsentToPart2Async(Neighbours.Patient patient, Part2Purposes purposes = Part2Purposes.All)
    {
        var source = Guid.CreateVersion7();
        await System.RunAsync<IPart2Access>((part2, token) => part2.KeepNewAsync(
            [new Part2Consent(Host.Practice, source, patient.Id, purposes, Host.Clock.GetUtcNow(), until: null)], token));
        return source;
    }

    /// <summary>Qualified Medicare Beneficiary: nobody may bill the person (B-144).</summary>
    public Task AdmitQmbAsync(int number) => System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
        new CoverageInput(Practice.Admit(number).Id, Medicare, 1, Long, null, "1EG4TE5MK72", Qmb: true), token));

    /// <summary>Rules that the commercial payer has had all along.</summary>
    public Task ChangeCommercialAsync(Func<PayerTerms, PayerTerms> change) => ChangeAsync(Commercial, change);

    public Task CorrectCommercialAsync(PayerDetailDto shown, Func<PayerTerms, PayerTerms> change, string reason) => System.RunAsync<IPayerAppService, PayerDetailDto>(
        (payers, token) => payers.CorrectTermsAsync(Commercial, shown.Version, change(AllOf(shown.Profiles[0])), reason, token));

    public Task ChangeMedicareAsync(Func<PayerTerms, PayerTerms> change) => ChangeAsync(Medicare, change);

    /// <summary>Many at once, without the checks of one by one.</summary>
    public Task AdmitManyAsync(int patients, params string[] work) => System.RunAsync<BillingDbContext>(async (db, token) =>
    {
        foreach (var id in Enumerable.Range(1, patients).Select(number => Practice.Admit(number, work).Id))
        {
            var patient = new PatientCoverages(Host.Practice, id);
            patient.Record(new CoverageInput(id, Medicare, 1, Long, null, "1EG4TE5MK72"));
            db.PatientCoverages.Add(patient);
        }

        await db.SaveChangesAsync(token);
    });

    public Task<MonthEndOutcome> RunAsync(bool dryRun = false, Action<MonthEndChunk>? onChunk = null) => System.RunAsync<IMonthEnd, MonthEndOutcome>(
        (monthEnd, token) => monthEnd.RunAsync(Neighbours.September, dryRun, onChunk, token));

    public Task<TResult> ReadAsync<TResult>(Func<BillingDbContext, Task<TResult>> read) =>
        System.RunAsync<BillingDbContext, TResult>((db, _) => read(db));

    public async Task<ClaimDto> ClaimAsync(Neighbours.Patient patient)
    {
        var id = await ReadAsync(db => db.Claims.Where(c => c.PatientId == patient.Id).Select(c => c.Id).SingleAsync());
        return await System.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.GetAsync(id, token));
    }

    public async Task<ClaimDto> AnswerAsync(Neighbours.Patient patient, ClaimState state, string? controlNumber = null, Money? paid = null)
    {
        var claim = await ClaimAsync(patient);
        return await Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.RecordOutcomeAsync(
            claim.Id, new ClaimOutcomeInput(state, new DateOnly(2026, 10, 20), controlNumber, paid, "835 0001"), token));
    }

    public static PayerTerms AllOf(PayerProfileFact fact) => new(
        fact.Covers99484, fact.CoversG0323, fact.ThresholdMinutes, fact.Eligible99484Credentials, fact.ConsentItemsRequired, fact.ConsentRenewalMonths,
        fact.ScaleLookbackDays, fact.PlanReviewDays, fact.DosConvention, fact.AcceptsFrequency78, fact.TimelyFilingDays, fact.CorrectedClaimDays,
        fact.AuthRequired, fact.RequiredModifiers, fact.SequestrationPercent, fact.PatientMayBeBilled, fact.CountAttempts, fact.SuperbillAllowed);

    /// <summary>Rows of every table, to see that nothing was written.</summary>
    public Task<IReadOnlyDictionary<string, long>> CountRowsAsync() => ReadAsync<IReadOnlyDictionary<string, long>>(async db =>
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            counts[table] = Convert.ToInt64(await command.ExecuteScalarAsync(), global::System.Globalization.CultureInfo.InvariantCulture);
        }

        return counts;
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private Task SetUpAsync() => System.RunAsync<IServiceProvider>(async (services, token) =>
    {
        var payers = services.GetRequiredService<IPayerAppService>();
        Medicare = (await payers.CreateAsync(new CreatePayerInput("MEDICARE", "Medicare Part B", PayerKind.MedicareB, null, Long), token)).Id;
        var commercial = await payers.CreateAsync(new CreatePayerInput("ACME", "Acme Health", PayerKind.Commercial, null, Long), token);
        Commercial = commercial.Id;
        await payers.ChangeTermsAsync(Commercial, commercial.Version, Long.AddDays(1), Terms(commercial.Profiles[0]), token);
        foreach (var payer in new[] { Medicare, Commercial })
            await payers.EnrollAsync(payer, Neighbours.Prescriber, Long, null, token);
        await services.GetRequiredService<IBillingSettingsAppService>().SetChargeAsync("99484", Money.Dollars(95), Long, token);
    });

    private Task ChangeAsync(Guid payer, Func<PayerTerms, PayerTerms> change) => System.RunAsync<IPayerAppService>(async (payers, token) =>
    {
        var shown = await payers.GetAsync(payer, token);
        var latest = shown.Profiles.MaxBy(profile => profile.Number)!;
        await payers.ChangeTermsAsync(payer, shown.Version, latest.EffectiveFrom.AddDays(1), change(AllOf(latest)), token);
    });

    private static PayerTerms Terms(PayerProfileFact fact) => new(
        true, false, fact.ThresholdMinutes, fact.Eligible99484Credentials, fact.ConsentItemsRequired, null, fact.ScaleLookbackDays, fact.PlanReviewDays,
        fact.DosConvention, true, 90, 180, false, [], 0, true, false, true);
}
