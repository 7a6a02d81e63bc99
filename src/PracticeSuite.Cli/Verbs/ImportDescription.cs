using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Cli.Output;
using PracticeSuite.Platform.Importing;
using Spectre.Console;

namespace PracticeSuite.Cli.Verbs;

/// <summary>The import's own documentation, from the columns that it checks against.</summary>
internal static class ImportDescription
{
    public static async Task<int> GiveAsync(IServiceProvider services, Answer answer)
    {
        // A scope and no operation: describing needs no database.
        await using var scope = services.CreateAsyncScope();
        var imports = scope.ServiceProvider.GetRequiredService<FolderImport>().Imports;
        answer.Give(
            new
            {
                files = imports.Select(import => new
                {
                    file = import.FileName,
                    row = import.RowName,
                    columns = import.Columns.Select(column => new { column.Name, column.Required, column.Rule }),
                }),
            },
            console =>
            {
                foreach (var import in imports)
                {
                    console.WriteLine($"{import.FileName}: one {import.RowName} a row");
                    foreach (var column in import.Columns)
                        console.WriteLine($"  {column.Name}{(column.Required ? " (required)" : "")}: {column.Rule}");
                }
            });
        return ExitCode.Done;
    }
}
