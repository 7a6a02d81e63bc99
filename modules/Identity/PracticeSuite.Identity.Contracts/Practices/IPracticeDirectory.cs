namespace PracticeSuite.Identity.Contracts.Practices;

/// <summary>The operation's practice and its locations, for other modules.</summary>
public interface IPracticeDirectory
{
    Task<PracticeProfile> GetAsync(CancellationToken cancellationToken);
}
