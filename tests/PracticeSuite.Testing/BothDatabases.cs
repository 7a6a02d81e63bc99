using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Testing;

/// <summary>The two databases, as member data of a theory.</summary>
public static class BothDatabases
{
    public static TheoryData<DatabaseKind> All { get; } = [DatabaseKind.Sqlite, DatabaseKind.MariaDb];
}
