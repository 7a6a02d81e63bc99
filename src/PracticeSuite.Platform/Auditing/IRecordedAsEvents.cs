namespace PracticeSuite.Platform.Auditing;

/// <summary>A row whose life is told by events of its own, as a session's is by sign-in, lock and sign-out, or by those of what it is a part of: what is saved of it adds none.</summary>
public interface IRecordedAsEvents;
