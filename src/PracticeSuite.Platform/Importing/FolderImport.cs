namespace PracticeSuite.Platform.Importing;

/// <summary>Takes a set of CSV files into the operation's practice, file by file in the modules' order.</summary>
public sealed class FolderImport(IEnumerable<IFileImport> imports)
{
    public IReadOnlyList<IFileImport> Imports { get; } = [.. imports];

    /// <param name="files">Opens each file by its name.</param>
    /// <param name="partial">Keep the good rows and give the others back; otherwise one problem refuses everything.</param>
    /// <exception cref="ImportRefusedException">Something is wrong; nothing of the operation may be committed.</exception>
    public async Task<IReadOnlyList<ImportFile>> RunAsync(
        IReadOnlyDictionary<string, Func<Stream>> files, bool partial, Action<ImportFile> done, CancellationToken cancellationToken)
    {
        var taken = new List<ImportFile>();
        foreach (var import in Imports.Where(import => files.ContainsKey(import.FileName)))
        {
            await using var content = files[import.FileName]();
            var file = ImportCsv.Read(content, import);
            if (file.Rows.Count > 0)
                await import.ImportAsync(file, cancellationToken);
            taken.Add(file);
            done(file);
        }

        var problems = UnknownFiles(files).Concat(taken.SelectMany(file => file.Problems)).ToList();
        // A file whose heading is wrong has no good rows to keep, so it refuses a partial import as well.
        if (problems.Count > 0 && (!partial || problems.Exists(problem => problem.Line <= 1)))
            throw new ImportRefusedException(problems);
        return taken;
    }

    private IEnumerable<ImportProblem> UnknownFiles(IReadOnlyDictionary<string, Func<Stream>> files) => files.Keys
        .Where(name => !Imports.Any(import => import.FileName == name))
        .Select(name => new ImportProblem(name, 0, null, null, $"There is no import for this file; known are {string.Join(", ", Imports.Select(import => import.FileName))}."));
}

/// <summary>The files were refused; every problem that was found.</summary>
public sealed class ImportRefusedException(IReadOnlyList<ImportProblem> problems)
    : Exception($"{problems.Count} problems were found; nothing was imported.")
{
    public IReadOnlyList<ImportProblem> Problems { get; } = problems;
}
