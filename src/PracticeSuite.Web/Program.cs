using System.Globalization;
using PracticeSuite.Database;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Web.Api;
using PracticeSuite.Web.Hosting;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Outbox;
using PracticeSuite.Web.Sessions;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-US");

// Settings and pages stand beside the program, wherever it was started; the embedded database stands where it was started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPracticeSuite(builder.Configuration);
builder.Services.AddProxies(builder.Configuration);
builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
builder.Services.AddSignIn();
builder.Services.AddSecondFactor(builder.Configuration);
builder.Services.AddSignInLimit();
builder.Services.AddApiLimits();
builder.Services.AddPermissionPolicies();
builder.Services.AddPages();
builder.Services.AddLive(builder.Configuration);
builder.Services.AddEdge();
builder.Services.AddPracticeScheduler(builder.Configuration);
builder.Services.AddOutboxCarriers(builder.Configuration, builder.Environment);
builder.Services.AddFirstStart();
builder.Services.AddKeys(builder.Configuration);

var app = builder.Build();
app.UseProxies();
app.UseSecurityHeaders();
app.UseSameOrigin();
app.UseExceptionHandler();
app.UseFirstStart();
app.UseStatusPages();
app.UseAuthentication();
app.UseRateLimiter();
app.UseSessions();
app.UseAuthorization();
app.UseFreshForms();
app.UseKnownMonths();

app.MapStaticAssets().AllowAnonymous();
app.MapEndpoints();
await app.RunAsync();
