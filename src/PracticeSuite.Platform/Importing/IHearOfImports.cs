namespace PracticeSuite.Platform.Importing;

/// <summary>Told in the operation of an import, when its files are taken: what was made of rows before may be wrong now, of the past as well.</summary>
public interface IHearOfImports
{
    Task HearAsync(CancellationToken cancellationToken);
}
