using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.EndToEnd.Tests.Pages;

public sealed class CredentialWordsTests
{
    [Theory]
    [InlineData(Credential.FrontDesk, "Front desk")]
    [InlineData(Credential.PracticeManager, "Practice manager")]
    [InlineData(Credential.LPCA, "LPC-A")]
    [InlineData(Credential.PharmD, "PharmD")]
    [InlineData(Credential.PMHNP, "PMHNP")]
    public void A_credential_is_written_as_people_write_it(Credential credential, string words) => Assert.Equal(words, CredentialWords.Of(credential));

    [Fact]
    public void No_credential_runs_its_words_together() =>
        Assert.All(Enum.GetValues<Credential>().Except([Credential.PharmD]), one => Assert.DoesNotMatch("[a-z][A-Z]", CredentialWords.Of(one)));

    [Fact]
    public void A_credential_that_is_not_known_any_more_is_shown_as_it_was_stored() => Assert.Equal("Shaman", CredentialWords.Of("Shaman"));
}
