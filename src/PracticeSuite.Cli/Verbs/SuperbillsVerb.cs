using System.CommandLine;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Cli.Output;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

internal static class SuperbillsVerb
{
    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write: a .pdf with all documents, or a .zip with one each.", Required = true };
    private static readonly Option<bool> Ledger = new("--ledger") { Description = "Add the pages with the minutes, entry by entry." };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("superbills", "Write the documents of all claims of a month.") { MonthOption.Instance, Out, Ledger, Verb.Practice, Verb.Json };
        Out.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<FileInfo>() is { } target && FormatOf(target) is null)
                given.AddError($"--out ends in '{target.Extension}'; name a .pdf or a .zip file.");
        });
        Verb.Act(surroundings, command, "No file was written.", RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        var target = parsed.GetRequiredValue(Out);
        var format = FormatOf(target)!.Value;
        var month = parsed.GetValue(MonthOption.Instance);
        var operations = await Verb.ForPracticeAsync(services, parsed.GetValue(Verb.Practice), cancellationToken);
        var issued = await answer.WithProgressAsync($"Issuing {month}", progress => operations.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
            (superbills, token) => superbills.IssueMonthAsync(month, (done, of) => progress(done, of), token), cancellationToken));
        await operations.RunAsync<IAuditTrail>(
            (trail, token) => trail.RecordFirstAsync(new AuditEvent(AuditAction.Export, "MonthSuperbills", month.ToString()), token), cancellationToken);
        var written = await answer.WithProgressAsync($"Writing {month}", progress => WriteWholeAsync(target, output =>
            operations.Once.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
                (superbills, token) => superbills.WriteMonthAsync(
                    month, format, parsed.GetValue(Ledger), output, (done, of) => progress(done, of), token),
                cancellationToken)));
        // A claim that could not be issued anew says why in the first answer; in the second it only lacks a document.
        var problems = issued.Problems.UnionBy(written.Problems, problem => problem.ClaimId).ToList();
        answer.Give(
            new
            {
                month = month.ToString(),
                documents = written.Documents,
                file = target.FullName,
                problems = problems.Select(problem => new { claim = problem.ClaimNumber, problem = problem.Text }),
            },
            console => Print(console, written.Documents, target.Name, problems));
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static SuperbillBatchFormat? FormatOf(FileInfo target) => target.Extension.ToUpperInvariant() switch
    {
        ".PDF" => SuperbillBatchFormat.OnePdf,
        ".ZIP" => SuperbillBatchFormat.Zip,
        _ => null,
    };

    private static void Print(IAnsiConsole console, int documents, string file, List<SuperbillProblem> problems)
    {
        console.WriteLine($"{documents} documents in {file}.");
        foreach (var problem in problems)
            console.WriteLine(problem.Text);
    }

    /// <summary>Writes beside the target and moves at the end, so that a file of that name is always a whole one.</summary>
    private static async Task<SuperbillBatchDto> WriteWholeAsync(FileInfo target, Func<Stream, Task<SuperbillBatchDto>> write)
    {
        target.Directory!.Create();
        var unfinished = target.FullName + ".unfinished";
        // Before the try: what another process is writing is not ours to delete.
        var output = PrivateFile.Open(unfinished, FileMode.Create);
        try
        {
            SuperbillBatchDto written;
            await using (output)
                written = await write(output);
            File.Move(unfinished, target.FullName, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
