ALTER TABLE "proofs" DROP CONSTRAINT "proofs_purpose";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "inviter_id" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_users_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_purpose" CHECK ("proofs"."purpose" in ('confirm', 'change', 'recover', 'sign-in'));