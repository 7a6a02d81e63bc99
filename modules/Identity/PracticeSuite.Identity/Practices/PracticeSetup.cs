using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Practices;

/// <summary>Sets the operation's practice up the first time and changes it afterwards, for the page and the import alike.</summary>
internal sealed class PracticeSetup(IdentityDbContext db, IPracticeCatalog catalog)
{
    /// <summary>Loads what is there; the answer then takes what is given, and the caller saves.</summary>
    public async Task<Func<PracticeInput, Practice>> PrepareAsync(CancellationToken cancellationToken)
    {
        var known = await db.Practices.SingleOrDefaultAsync(cancellationToken);
        var others = await catalog.GetAllAsync(cancellationToken);
        return given => known is null ? SetUp(given, others) : Change(known, given);
    }

    private static Practice Change(Practice known, PracticeInput given)
    {
        known.Change(given);
        return known;
    }

    private Practice SetUp(PracticeInput given, IReadOnlyList<PracticeSummary> others)
    {
        var practice = Practice.SetUp(db.CurrentPractice, given);
        if (others.Any(other => other.Code.Equals(practice.Code, StringComparison.OrdinalIgnoreCase)))
            throw IdentityErrors.CodeTaken(practice.Code);
        db.Add(practice);
        return practice;
    }
}
