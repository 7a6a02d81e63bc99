using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Data;

internal static class LostRace
{
    /// <summary>Somebody else saved the same row first, or a row with the same key.</summary>
    public static bool LostARace(this DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException || failure.IsDuplicateKey();

    public static bool IsDuplicateKey(this DbUpdateException failure) =>
        failure.InnerException is DbException inner && DatabaseProvider.IsDuplicateKey(inner);
}
