using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Cli.Output;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

/// <summary>The proof of the audit trail, for whoever does not want to believe the program's own pages (P-143).</summary>
internal static class AuditVerb
{
    private static readonly Option<FileInfo?> LogFile = new("--file") { Description = "An exported trail to verify, without any database." };

    private static readonly Option<string?> Anchor = new("--anchor") { Description = "With --file: an anchor that was printed, which the trail must lead to." };

    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write: JSON lines.", Required = true };

    public static Command Create(Surroundings surroundings)
    {
        var verify = new Command("verify", "Check every row of the trail, in the database or in an exported file.") { LogFile, Anchor, Verb.Practice, Verb.Json };
        verify.Validators.Add(given =>
        {
            if (given.GetResult(Anchor) is not null && given.GetResult(LogFile) is null)
                given.AddError("--anchor belongs to --file; name the exported trail too.");
        });
        Verb.Act(surroundings, verify, "The trail was not read to its end.", VerifyAsync);

        var export = new Command("export", "Write the trail of a practice to a file that proves itself.") { Out, Verb.Practice, Verb.Json };
        Verb.Act(surroundings, export, "The file is not whole.", ExportAsync);

        var anchor = new Command("anchor", "Take today's anchor, if it is not taken yet, and print it.") { Verb.Practice, Verb.Json };
        Verb.Act(surroundings, anchor, "No anchor was taken.", AnchorAsync);
        return new Command("audit", "The audit trail: verify it, export it, anchor it.") { verify, export, anchor };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var verdicts = parsed.GetValue(LogFile) is { } file
            ? [(file.Name, VerifyFile(file, parsed.GetValue(Anchor)))]
            : await VerifyDatabaseAsync(services, parsed.GetValue(Verb.Practice), cancellationToken);
        answer.Give(verdicts.Select(one => AuditJson.Of(one.Name, one.Verdict)), console => Print(console, verdicts));
        return verdicts.TrueForAll(one => one.Verdict.IsWhole) ? ExitCode.Done : ExitCode.Refused;
    }

    private static AuditVerdict VerifyFile(FileInfo file, string? anchor)
    {
        using var trail = file.OpenRead();
        return AuditFile.Verify(trail, anchor);
    }

    private static async Task<List<(string Name, AuditVerdict Verdict)>> VerifyDatabaseAsync(
        IServiceProvider services, string? code, CancellationToken cancellationToken)
    {
        var verdicts = new List<(string, AuditVerdict)>();
        foreach (var (name, practice) in await PracticesAsync(services, code, cancellationToken))
        {
            verdicts.Add((name, await practice.RunAsync<IAuditVerifier, AuditVerdict>((verifier, token) => verifier.VerifyAsync(token), cancellationToken)));
        }

        return verdicts;
    }

    /// <summary>The one that was named, or all, with what belongs to none: sign-ins under names that nobody has.</summary>
    private static async Task<IReadOnlyList<(string Name, IOperations Practice)>> PracticesAsync(
        IServiceProvider services, string? code, CancellationToken cancellationToken)
    {
        if (code is not null)
            return [(code, await Verb.ForPracticeAsync(services, code, cancellationToken))];
        var factory = services.GetRequiredService<OperationFactory>();
        var known = await factory.For(Caller.Nobody).RunAsync<IAuditAnchoring, IReadOnlyList<PracticeId>>(
            (anchoring, token) => anchoring.GetPracticesAsync(token), cancellationToken);
        return [.. known.Select(id => (id == default ? "no practice" : id.ToString(), factory.For(Verb.CallerFor(id))))];
    }

    private static async Task<int> ExportAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var target = parsed.GetRequiredValue(Out);
        var practice = await Verb.ForPracticeAsync(services, parsed.GetValue(Verb.Practice), cancellationToken);
        await using var file = PrivateFile.Open(target.FullName, FileMode.Create);
        var rows = await practice.Once.RunAsync<IAuditExport, long>((export, token) => export.WriteAsync(file, token), cancellationToken);
        answer.Give(new { file = target.FullName, rows }, console => console.WriteLine($"{target.Name}: {rows} rows."));
        return ExitCode.Done;
    }

    private static async Task<int> AnchorAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var practice = await Verb.ForPracticeAsync(services, parsed.GetValue(Verb.Practice), cancellationToken);
        var anchor = await practice.RunAsync<IAuditAnchoring, AuditAnchor>((anchoring, token) => anchoring.AnchorAsync(token), cancellationToken);
        var hash = Convert.ToHexStringLower(anchor.Hash);
        answer.Give(
            new { day = anchor.Day, takenAt = anchor.TakenAt, anchor = hash, ends = anchor.Ends },
            console => console.WriteLine($"{anchor.Day:yyyy-MM-dd}  {hash}"));
        return ExitCode.Done;
    }

    private static void Print(IAnsiConsole console, List<(string Name, AuditVerdict Verdict)> verdicts)
    {
        foreach (var (name, verdict) in verdicts)
        {
            console.WriteLine($"{name}: {(verdict.IsWhole ? "whole" : "BROKEN")}, {verdict.Rows} rows, lanes in use: {verdict.Lanes}, anchors: {verdict.Anchors}.");
            if (verdict.LastAnchor is { } anchor)
                console.WriteLine($"  last anchor {verdict.LastAnchorDay:yyyy-MM-dd}  {anchor}");
            foreach (var found in verdict.Breaks)
                console.WriteLine($"  {found.Text}");
        }

        if (verdicts.Count == 0)
            console.WriteLine("No practice has an audit trail yet.");
    }
}
