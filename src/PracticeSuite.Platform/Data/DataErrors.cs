using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>What a database refuses and people can do something about. The databases' own messages carry values; these carry none.</summary>
public static class DataErrors
{
    public static BusinessException ChangedMeanwhile() => new(
        RefusalKind.Conflict, "Data:ChangedMeanwhile", "Somebody else changed this meanwhile; open it again, look at what is there now, and change that.");

    public static BusinessException AlreadyThere() => new(
        RefusalKind.Conflict, "Data:AlreadyThere", "This is there already: somebody else saved it meanwhile, or it was sent twice. Open it again and look at what is there.");

    public static BusinessException CommitUncertain() => new(
        RefusalKind.Uncertain,
        "Data:CommitUncertain",
        "The connection to the database was lost in the moment of saving, so nobody can tell whether it was saved. Open it again and look before you repeat it.");

    /// <summary>The refusal that a failed save amounts to, or null where it is a fault. Looks through every wrapping.</summary>
    internal static BusinessException? Of(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => ChangedMeanwhile(),
        DbException direct => DatabaseProvider.IsDuplicateKey(direct) ? AlreadyThere() : null,
        _ => failure.InnerException is { } inner ? Of(inner) : null,
    };
}
