using System.CommandLine;
using PracticeSuite.Cli.Output;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

/// <summary>Takes a folder of CSV files: all or nothing, or with --partial the good rows and a rejects file for the others.</summary>
internal static class ImportVerb
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder with the CSV files." };
    private static readonly Option<bool> Partial = new("--partial") { Description = "Keep good rows; write the others to FILE.rejects.csv." };
    private static readonly Option<bool> Describe = new("--describe") { Description = "List the files and columns that import knows, and stop." };

    // A file named PATIENTS.CSV must not be passed over in silence.
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    public static Command Create(Surroundings surroundings)
    {
        Folder.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("import", "Take documented CSV files into the practice.") { Folder, Partial, Describe, Verb.Practice, Verb.Json };
        Verb.Act(surroundings, command, "Nothing was imported.", RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, ParseResult parsed, Answer answer, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Describe))
            return await ImportDescription.GiveAsync(services, answer);
        if (parsed.GetValue(Folder) is not { } folder)
            return Usage(answer, "Name the folder with the CSV files, or use --describe.");
        if (!folder.Exists)
            return Usage(answer, "The folder does not exist.");

        var files = folder.GetFiles("*.csv", AnyCase).Where(file => !file.Name.EndsWith(Rejects.Suffix, StringComparison.Ordinal))
            .ToDictionary(file => file.Name, Func<Stream> (file) => file.OpenRead, StringComparer.Ordinal);
        var folders = folder.GetDirectories("*.csv", AnyCase);
        if (folders.Length > 0)
            return Refuse(answer, new([.. folders.Select(one => new ImportProblem(one.Name, 0, null, null, "This is a folder and not a file; move it away, or give its files here."))]));
        Check.That(files.Count > 0, "folder", "The folder holds no CSV files.");
        var operations = await ImportPractice.ChooseAsync(services, files, parsed.GetValue(Verb.Practice), cancellationToken);
        return await TakeAsync(operations, folder, files, parsed.GetValue(Partial), answer, cancellationToken);
    }

    private static async Task<int> TakeAsync(
        IOperations operations, DirectoryInfo folder, Dictionary<string, Func<Stream>> files, bool partial, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await answer.WithProgressAsync("Importing", progress =>
            {
                var done = 0;
                return operations.RunAsync<FolderImport, IReadOnlyList<ImportFile>>(
                    (import, token) => import.RunAsync(files, partial, _ => progress(++done, files.Count), token), cancellationToken);
            });
            await WriteRejectsAsync(folder, taken);
            return Summarise(taken, answer);
        }
        catch (ImportRefusedException refused)
        {
            return Refuse(answer, refused);
        }
    }

    private static int Refuse(Answer answer, ImportRefusedException refused)
    {
        answer.Give(
            new { imported = false, error = new { code = "Import:Refused", message = refused.Message, field = (string?)null }, problems = refused.Problems },
            console => ProblemList.Print(console, refused.Problems));
        return ExitCode.Refused;
    }

    /// <summary>Not stopped any more: the good rows are kept, and their rejects belong to them.</summary>
    private static async Task WriteRejectsAsync(DirectoryInfo folder, IReadOnlyList<ImportFile> taken)
    {
        try
        {
            await Rejects.WriteAsync(folder, taken, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BusinessException(
                RefusalKind.Conflict, "Import:RejectsNotWritten", $"The good rows are imported; the file of the others could not be replaced: {failure.Message}", "folder");
        }
    }

    private static int Summarise(IReadOnlyList<ImportFile> taken, Answer answer)
    {
        var problems = taken.SelectMany(file => file.Problems).ToList();
        answer.Give(
            new { imported = true, files = taken.Select(file => new { file = file.Name, accepted = file.Accepted, rejected = file.Rows.Count - file.Accepted }), problems },
            console =>
            {
                foreach (var file in taken)
                    console.WriteLine($"{file.Name}: {file.Accepted} taken, {file.Rows.Count - file.Accepted} rejected");
                ProblemList.Print(console, problems);
            });
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static int Usage(Answer answer, string message)
    {
        answer.Refuse(new Refusal("Usage:Wrong", message, "folder"));
        return ExitCode.WrongUsage;
    }
}
