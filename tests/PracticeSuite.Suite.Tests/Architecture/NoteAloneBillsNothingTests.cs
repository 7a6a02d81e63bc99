using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>What may not stand in a psychotherapy note alone is said where it is written, and from such a note nothing is billed (P-061).</summary>
[Trait("Rule", "P-061")]
public sealed class NoteAloneBillsNothingTests
{
    private const string Page = "src/PracticeSuite.Web/Pages/Patients/PsychotherapyPart.razor";

    /// <summary>Whatever decides on a session, a minute, a month or a claim.</summary>
    public static TheoryData<string> Deciding => ["Billing", "Billing.Contracts", "Coordination", "Coordination.Contracts", "Scheduling", "Scheduling.Contracts"];

    /// <summary>45 CFR 164.501 names them one by one.</summary>
    [Theory]
    [InlineData("medication, prescribed or monitored")]
    [InlineData("when the session began and ended")]
    [InlineData("how and how often you treat")]
    [InlineData("results of tests")]
    [InlineData("any summary of diagnosis, functional status, treatment plan, symptoms, prognosis or progress to date")]
    [InlineData("No session can be billed from a note here.")]
    public void The_author_reads_what_belongs_in_the_record(string said) =>
        Assert.Contains(said, File.ReadAllText(Path.Combine(House.Root.FullName, Page)), StringComparison.Ordinal);

    /// <summary>A program that knows no type of the notes, nor the name of a table of theirs, has no minute, code or gate from them.</summary>
    [Theory, MemberData(nameof(Deciding))]
    public void Whatever_bills_knows_nothing_of_the_notes(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"PracticeSuite.{assembly}.dll")));
        var metadata = file.GetMetadataReader();
        var known = metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").ToList();

        Assert.NotEmpty(known);
        Assert.DoesNotContain(known, type => type.Contains("Psychotherapy", StringComparison.Ordinal));
        Assert.DoesNotContain(
            House.Sources.Where(source => House.PathOf(source).Contains($"/PracticeSuite.{assembly}/", StringComparison.Ordinal)),
            source => File.ReadAllText(source.FullName).Contains("charting_psychotherapy", StringComparison.Ordinal));
    }
}
