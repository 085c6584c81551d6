using System.Globalization;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Feedback;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Messages;

/// <summary>Makes a message to a person ready, for the preview and for sending alike: so that what is shown is what is sent.</summary>
internal sealed class MessageWriting(
    ICaseDbContext db, SafeSending safely, Matters matters, IReferenceData reference, ITextSender texts, IActorNames names, ICurrentUser user, TimeProvider clock)
{
    public async Task<WrittenMessage> Write(CaseId caseId, MessageChoice choice, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(caseId, null, ct);
        var template = await Template(choice, ct);
        Refuse.If(template.Channel == ContactChannel.Text && !texts.IsConfigured, MessageErrors.NoGateway);
        var matter = await matters.Find(caseId, choice.MatterKind!.Value, choice.MatterId!.Value, ct);
        Refuse.If(matter is null, MessageErrors.UnknownMatter);

        // What is asked for in this very minute, which is as fine as a form is, has not passed.
        Refuse.If(choice.LeaveUtc < now.AddMinutes(-1), MessageErrors.InThePast);
        var from = choice.LeaveUtc is { } given && given > now ? given : now;
        var (person, facts) = await safely.FactsOf(about, ct);
        var point = person.ContactPoints.SingleOrDefault(p => p.Id.Value == choice.ContactPointId);
        Refuse.If(point is null, PersonErrors.ContactPointUnknown);
        var leaveUtc = facts.Plan.NextSafeTime(from) ?? from;
        var answer = SafeContactPolicy.AnswerToMessage(facts, template.Channel, point, leaveUtc, template.NamesService);
        return new WrittenMessage(about, template, template.Fill(await Values(facts.Plan, matter!, ct)), point!.Id, matter!, answer, leaveUtc);
    }

    private async Task<MessageTemplate> Template(MessageChoice choice, CancellationToken ct)
    {
        var today = (await reference.Current(ct)).Today;
        var id = MessageTemplateId.From(choice.TemplateId!.Value);
        var template = await db.MessageTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        Refuse.If(template is null || !template.HoldsOn(today), MessageErrors.UnknownTemplate);
        return template!;
    }

    private async Task<Dictionary<string, string?>> Values(SafeContactPlan plan, Matter matter, CancellationToken ct)
    {
        var at = LondonTime.ToLondon(matter.AtUtc);
        return new Dictionary<string, string?>
        {
            [MessageFields.Date] = at.ToString("dddd d MMMM", CultureInfo.InvariantCulture),
            [MessageFields.Time] = at.ToString("HH:mm", CultureInfo.InvariantCulture),
            [MessageFields.Sender] = plan.CoverName ?? (plan.MayNameService ? await OwnFirstName(ct) : null),
            [MessageFields.Number] = (await reference.Current(ct)).Setting(SettingKeys.CallBackNumber),
        };
    }

    private async Task<string?> OwnFirstName(CancellationToken ct) =>
        (await names.Of([user.Actor], ct)).GetValueOrDefault(user.Actor)?.Split(' ')[0];
}

/// <param name="LeaveUtc">As soon as it is safe where it is left out.</param>
public sealed record MessageChoice(MatterKind? MatterKind, Guid? MatterId, Guid? TemplateId, Guid? ContactPointId, DateTime? LeaveUtc);

/// <param name="LeaveUtc">The first time from the one that was asked for at which it is safe.</param>
internal sealed record WrittenMessage(
    Case About, MessageTemplate Template, MessageWords Words, ContactPointId To, Matter Matter, SafeContactAnswer Answer, DateTime LeaveUtc);
