namespace PracticeSuite.Privacy.Contracts;

/// <summary>A document that leaves the practice. Its name says what it is, never about whom.</summary>
public sealed record PrivacyFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
