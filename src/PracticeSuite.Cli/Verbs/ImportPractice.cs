using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Cli.Verbs;

/// <summary>The practice an import goes into: the one that practices.csv names, new or known, else the one that is chosen.</summary>
internal static class ImportPractice
{
    public const string FileName = "practices.csv";

    public static async Task<IOperations> ChooseAsync(
        IServiceProvider services, IReadOnlyDictionary<string, Func<Stream>> files, string? code, CancellationToken cancellationToken)
    {
        if (!files.TryGetValue(FileName, out var open))
            return await Verb.ForPracticeAsync(services, code, cancellationToken);
        var named = await CodeInAsync(services, open);
        Check.That(code is null || code.Equals(named, StringComparison.OrdinalIgnoreCase), "--practice", $"--practice is {code}, but {FileName} names {named}; use one of the two.");
        var operations = services.GetRequiredService<OperationFactory>();
        var known = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>(
            (catalog, token) => catalog.GetAllAsync(token), cancellationToken);
        var existing = known.FirstOrDefault(practice => practice.Code.Equals(named, StringComparison.OrdinalIgnoreCase));
        return operations.For(Verb.CallerFor(existing is null ? PracticeId.New() : existing.Id));
    }

    // Only looks: what is wrong in the file is reported by its import, with line and column.
    private static async Task<string?> CodeInAsync(IServiceProvider services, Func<Stream> open)
    {
        await using var scope = services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<FolderImport>().Imports.First(import => import.FileName == FileName);
        await using var content = open();
        return ImportCsv.Read(content, import).Rows is [var first, ..] ? first.Raw("code") : null;
    }
}
