using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Benchmarks.X12;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Submissions.Batches;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Benchmarks.Claims;

/// <summary>
/// The 837P of a practice's claims from the database to files, batch after batch, each with an interchange and a file of its own, as the handover writes them (C-037);
/// beside a program that reads the same rows and writes them down. A twentieth and a fifth of the claims stand beside all of them, so that what grows with the count shows.
/// </summary>
internal static class ClaimsOutBenchmark
{
    private const int RowsAtOnce = 5_000;

    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = options.Kind == DatabaseKind.Sqlite ? null : await PrivateServer.StartAsync(options.Server);
        await using var database = await LoadedDatabase.CreateAsync(options.Kind, therapists: 3, entries: 1, patients: 3);
        await FillAsync(database.Provider, options.Claims, options.BatchClaims);
        Console.WriteLine($"\n{options.Kind}: {options.Claims:N0} claims in batches of {options.BatchClaims:N0}\n");
        Console.WriteLine("| What | Claims | Files | Seconds | Claims/s | CPU s, program and server | MiB above idle | Statements a claim | MiB written |\n|---|---|---|---|---|---|---|---|---|");
        for (var run = 1; run <= options.Runs; run++)
        {
            foreach (var claims in new[] { options.Claims / 20, options.Claims / 5, options.Claims })
            {
                var batches = (claims + options.BatchClaims - 1) / options.BatchClaims;
                Print($"837P {run}", await Child.RunAsync<ClaimsOutFigures>(MeasuredClaimsOut.Verb, database.Provider, "--batches", $"{batches}"));
                Print($"Bare program {run}", await Child.RunAsync<ClaimsOutFigures>(MeasuredClaimsOut.BareVerb, database.Provider, "--batches", $"{batches}"));
            }
        }

        return 0;
    }

    private static void Print(string what, ClaimsOutFigures figures) => Console.WriteLine(
        $"| {what} | {figures.Claims:N0} | {figures.Files:N0} | {figures.Seconds:N2} | {figures.Claims / figures.Seconds:N0} | {figures.CpuSeconds:N1} + {figures.ServerSeconds:N1} | {figures.MiBAboveIdle:N0} | {figures.Statements / (double)figures.Claims:N5} | {figures.FileMiB:N1} |");

    private static async Task FillAsync(DatabaseProvider database, int claims, int batchClaims)
    {
        await using var services = LoadedDatabase.Compose(database);
        var practice = await LoadedDatabase.PracticeAsync(services);
        var id = await practice.RunAsync<IPracticeDirectory, PracticeId>(async (practices, token) => new PracticeId((await practices.GetAsync(token)).Id));
        var batches = Enumerable.Range(0, claims).Chunk(batchClaims).Select((some, at) => (Batch: BatchOf(id, at + 1, some.Length), Numbers: some)).ToList();
        await practice.RunAsync<BillingDbContext>(async (db, token) =>
        {
            db.Batches.AddRange(batches.Select(one => one.Batch));
            await db.SaveChangesAsync(token);
        });
        var bulk = services.GetRequiredService<OperationFactory>().ForBulk(Caller.System(id));
        foreach (var some in batches.SelectMany(one => one.Numbers.Select((number, at) => (one.Batch, Number: number, Sequence: at + 1))).Chunk(RowsAtOnce))
        {
            await bulk.RunAsync<IServiceProvider>(async (scope, token) => await scope.GetRequiredService<BulkInsert>().InsertAsync(
                scope.GetRequiredService<BillingDbContext>(), [.. some.Select(one => RowOf(one.Batch, one.Number, one.Sequence))], token));
        }
    }

    private static SentBatch BatchOf(PracticeId practice, int control, int claims)
    {
        var profile = Clearinghouse.Create(practice, new ClearinghouseInput(
            "EXCH", "Example Clearinghouse", ClearinghouseMode.Production, ClearinghouseTransport.Folder, "EXSUBMIT", "EXCLRHOUSE", "Billing Office", "555-555-0100", "exch", null));
        var head = new BatchHead(
            $"EXCH{control:000000000}", "EXSUBMIT", "EXCLRHOUSE", "EXAMPLE BEHAVIORAL GROUP", "EXAMPLE CLEARINGHOUSE", "BILLING OFFICE", "5555550100", new DateOnly(2026, 10, 2), new TimeOnly(9, 15), IsTest: false);
        return SentBatch.Build(profile, control, head, $"837P_EXSUBMIT_{control:000000000}.txt", claims, new Money(9500L * claims), "benchmark", TimeProvider.System.GetUtcNow());
    }

    private static BatchClaim RowOf(SentBatch batch, int number, int sequence)
    {
        var asked = MadeFiles.Asked(number);
        var (act, patient) = (new Act("benchmark", TimeProvider.System.GetUtcNow(), "made", new DateOnly(2026, 10, 2)), Guid.CreateVersion7());
        var claim = Claim.Make(batch.PracticeId, patient, new BillingMonth(2026, 9), HeadOf(), monthIsOpen: false, act);
        return BatchClaim.Of(batch, sequence, claim, VersionOf(claim), asked.Id, ClaimContent.Write(asked));
    }

    private static ClaimHead HeadOf() => new(
        "", "", Guid.CreateVersion7(), "99484", new DateOnly(2026, 9, 17), Guid.CreateVersion7(), Guid.CreateVersion7(), "", 9500, null, "", new DateOnly(2026, 10, 8));

    private static ClaimVersion VersionOf(Claim claim) => new()
    {
        PracticeId = claim.PracticeId,
        ClaimId = claim.Id,
        Number = 1,
        Frequency = ClaimFrequency.Original,
        ServiceDate = claim.ServiceDate,
        ChargeCents = 9500,
        Counted = new Seconds(1_200),
        Reason = "",
        CreatedAt = TimeProvider.System.GetUtcNow(),
        Evidence = "",
        EvidenceSha256 = "",
    };
}

/// <param name="MiBAboveIdle">The most that the process held, less what it held once it had read one row.</param>
internal sealed record ClaimsOutFigures(int Claims, int Files, double Seconds, double CpuSeconds, double ServerSeconds, double MiBAboveIdle, long Statements, double FileMiB);
