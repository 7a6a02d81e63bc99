using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Importing;

/// <summary>Takes a set of CSV files into the operation's practice, file by file in the modules' order.</summary>
public sealed class FolderImport(IEnumerable<IFileImport> imports, IEnumerable<IHearOfImports> hearers)
{
    public IReadOnlyList<IFileImport> Imports { get; } = [.. imports];

    /// <param name="files">Opens each file by its name.</param>
    /// <param name="partial">Keep the good rows and give the others back; otherwise one problem refuses everything.</param>
    /// <exception cref="ImportRefusedException">Something is wrong; nothing of the operation may be committed.</exception>
    public async Task<IReadOnlyList<ImportFile>> RunAsync(
        IReadOnlyDictionary<string, Func<Stream>> files, bool partial, Action<ImportFile> done, CancellationToken cancellationToken)
    {
        var unknown = UnknownFiles(files).ToList();
        var taken = new List<ImportFile>();
        foreach (var import in Imports.Where(import => files.ContainsKey(import.FileName)))
        {
            await using var content = files[import.FileName]();
            var file = ImportCsv.Read(content, import);
            taken.Add(file);
            // Behind a file that cannot be read, every row that names something of it would be called wrong.
            if (file.Rows.Count > 0 && !taken.Exists(one => one.IsBroken))
                await TakeAsync(import, file, cancellationToken);
            done(file);
        }

        List<ImportProblem> problems = [.. unknown, .. taken.SelectMany(file => file.Problems)];
        if (problems.Count > 0 && (!partial || unknown.Count > 0 || taken.Exists(file => file.IsBroken)))
            throw new ImportRefusedException(problems);
        foreach (var hearer in hearers)
            await hearer.HearAsync(cancellationToken);
        return taken;
    }

    private static async Task TakeAsync(IFileImport import, ImportFile file, CancellationToken cancellationToken)
    {
        try
        {
            await import.ImportAsync(file, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is DbException inner && DatabaseProvider.IsDuplicateKey(inner))
        {
            // Each import looks for duplicates itself; this one was saved by somebody else in the meantime.
            file.Break(0, null, null, "A row of this file is already in the practice. Import the folder again to see which.");
            throw new ImportRefusedException(file.Problems);
        }
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
