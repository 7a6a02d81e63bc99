using Microsoft.AspNetCore.Http;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

public sealed class EdgeTests
{
    public static TheoryData<BusinessException, int> Refusals { get; } = new()
    {
        { DataErrors.ChangedMeanwhile(), 409 },
        { DataErrors.AlreadyThere(), 409 },
        { DataErrors.CommitUncertain(), 503 },
        { Check.Invalid("Name", "Name is missing."), 400 },
        { new BusinessException(RefusalKind.Missing, "Billing:Gone", "There is no such claim."), 404 },
        { new BusinessException(RefusalKind.Conflict, "Billing:RateNotFound", "The claim needs a rate."), 409 },
        { new BusinessException(RefusalKind.Forbidden, "Billing:NotYours", "Ask a supervisor."), 403 },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void A_refusal_is_answered_with_its_code(BusinessException refusal, int status)
    {
        var problem = EdgeExceptionHandler.Describe(refusal);

        Assert.Equal((status, refusal.Message), (problem!.Status, problem.Detail));
        Assert.Equal(refusal.Code, problem.Extensions["code"]);
    }

    [Fact, Trait("Rule", "K-066")]
    public void What_is_too_large_is_told_how_large_a_file_may_be()
    {
        var problem = EdgeExceptionHandler.Describe(new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge));

        Assert.Equal(413, problem!.Status);
        Assert.Contains("a file may have 20 MB", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_says_what_the_database_refused_and_may_be_sent_again()
    {
        var form = new FormState();

        var first = await form.TryAsync(() => throw DataErrors.ChangedMeanwhile());
        var said = Assert.Single(form.Unplaced);
        var second = await form.TryAsync(() => Task.CompletedTask);

        Assert.Equal((false, "Data:ChangedMeanwhile", true), (first, said.Code, second));
        Assert.Empty(form.Unplaced);
    }
}
