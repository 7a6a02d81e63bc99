using System.Net;
using System.Text.Json;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Web.Outbox;
using Xunit;

namespace PracticeSuite.Suite.Tests.Outbox;

public sealed class TextGatewayTests
{
    private static readonly Parcel Reminder = new(Guid.CreateVersion7(), PracticeId.New(), new Letter("5185550132", "Harbor", null, "You have an appointment."));

    [Fact]
    public async Task A_text_is_posted_as_json_with_the_token_and_the_same_key_each_time()
    {
        using var gateway = new Gateway(HttpStatusCode.Accepted);

        await gateway.SendAsync(Reminder);
        await gateway.SendAsync(Reminder);

        Assert.Equal(2, gateway.Requests.Count);
        Assert.All(gateway.Requests, request =>
        {
            Assert.Equal(("POST", "https://gateway.example/texts", "Bearer t", Reminder.Id.ToString()), (request.Method, request.Url, request.Authorization, request.Key));
            using var body = JsonDocument.Parse(request.Body);
            Assert.Equal(
                (Reminder.Id, "+15185550132", "+15185550100", "You have an appointment."),
                (body.RootElement.GetProperty("id").GetGuid(), body.RootElement.GetProperty("to").GetString(), body.RootElement.GetProperty("from").GetString(), body.RootElement.GetProperty("text").GetString()));
        });
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.UnprocessableEntity, true)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.Redirect, false)]
    [InlineData(HttpStatusCode.BadGateway, false)]
    public async Task A_refusal_says_whether_another_try_helps(HttpStatusCode status, bool isFinal)
    {
        using var gateway = new Gateway(status);

        var refusal = await Assert.ThrowsAsync<CarrierException>(() => gateway.SendAsync(Reminder));

        Assert.Equal(($"Http{(int)status}", isFinal), (refusal.Reason, refusal.IsFinal));
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_no_reason_to_give_up()
    {
        using var gateway = new Gateway(null);

        var refusal = await Assert.ThrowsAsync<CarrierException>(() => gateway.SendAsync(Reminder));

        Assert.Equal(("Unreachable", false, null), (refusal.Reason, refusal.IsFinal, refusal.InnerException));
    }

    private sealed record Asked(string Method, string Url, string? Authorization, string Key, string Body);

    private sealed class Gateway : HttpMessageHandler
    {
        private readonly HttpStatusCode? _status;
        private readonly TextGatewayCarrier _carrier;

        public Gateway(HttpStatusCode? status) => (_status, _carrier) = (status, new TextGatewayCarrier(new TextGatewaySettings(new Uri("https://gateway.example/texts"), "t", "+15185550100"), this));

        public List<Asked> Requests { get; } = [];

        public Task SendAsync(Parcel parcel) => _carrier.SendAsync(parcel, TestContext.Current.CancellationToken);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(new Asked(
                request.Method.Method, request.RequestUri!.ToString(), request.Headers.Authorization?.ToString(), request.Headers.GetValues("Idempotency-Key").Single(),
                await request.Content!.ReadAsStringAsync(cancellationToken)));
            return _status is { } status ? new HttpResponseMessage(status) : throw new HttpRequestException("gateway.example cannot be found");
        }
    }
}
